package dev.plumbline.policy.builtins;

import dev.plumbline.policy.builtins.TemplateNode.Pipeline;
import dev.plumbline.policy.builtins.TemplateNode.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One execution of a template. */
final class TemplateRun {
  private static final int LONGEST = 10_000_000;

  private final StringBuilder out = new StringBuilder();
  private final List<Variable> variables = new ArrayList<>();

  private static final class Variable {
    private final String name;
    private GoValue value;

    Variable(String name, GoValue value) {
      this.name = name;
      this.value = value;
    }
  }

  /** How a list of parts was left. */
  private enum Left {
    AT_ITS_END,
    BY_CONTINUE,
    BY_BREAK
  }

  private TemplateRun(GoValue data) {
    variables.add(new Variable("$", data));
  }

  static String of(List<TemplateNode> nodes, GoValue data) {
    TemplateRun run = new TemplateRun(data);
    run.all(nodes, data);
    return run.out.toString();
  }

  private Left all(List<TemplateNode> nodes, GoValue dot) {
    for (TemplateNode node : nodes) {
      if (out.length() > LONGEST || Thread.currentThread().isInterrupted()) {
        throw new LimitException("strings.render_template took too long, or wrote too much");
      }
      Left left = one(node, dot);
      if (left != Left.AT_ITS_END) {
        return left;
      }
    }
    return Left.AT_ITS_END;
  }

  private Left one(TemplateNode node, GoValue dot) {
    if (node instanceof TemplateNode.Text text) {
      out.append(text.text());
    } else if (node instanceof TemplateNode.Action action) {
      write(action.pipeline(), dot);
    } else if (node instanceof TemplateNode.Branch branch) {
      return scoped(() -> branch(branch, dot));
    } else if (node instanceof TemplateNode.Range range) {
      return scoped(() -> range(range, dot));
    } else if (node instanceof TemplateNode.Leave leave) {
      return leave.ends() ? Left.BY_BREAK : Left.BY_CONTINUE;
    }
    return Left.AT_ITS_END;
  }

  private Left scoped(Supplier<Left> work) {
    int mark = variables.size();
    Left left = work.get();
    forget(mark);
    return left;
  }

  private void forget(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  private void write(Pipeline pipeline, GoValue dot) {
    GoValue value = value(pipeline, dot);
    if (pipeline.variables().isEmpty()) {
      out.append(value instanceof GoValue.Missing ? GoValue.NO_VALUE : value.toString());
    }
  }

  private Left branch(TemplateNode.Branch branch, GoValue dot) {
    GoValue value = value(branch.pipeline(), dot);
    if (value.truth()) {
      return all(branch.then(), branch.with() ? value : dot);
    }
    return all(branch.otherwise(), dot);
  }

  private Left range(TemplateNode.Range range, GoValue dot) {
    GoValue over = value(range.pipeline(), dot);
    List<GoValue.Each> turns = turns(range.pipeline(), over);
    int mark = variables.size();
    for (GoValue.Each turn : turns) {
      bind(range.pipeline(), turn);
      Left left = all(range.body(), turn.element());
      forget(mark);
      if (left == Left.BY_BREAK) {
        break;
      }
    }
    return turns.isEmpty() ? all(range.otherwise(), dot) : Left.AT_ITS_END;
  }

  private static List<GoValue.Each> turns(Pipeline pipeline, GoValue over) {
    if (!(over instanceof GoValue.Int count)) {
      return over.each();
    }
    if (pipeline.variables().size() > 1) {
      throw new BuiltinException("can't use a number to iterate over more than one variable");
    }
    if (count.number() > LONGEST) {
      throw new LimitException("strings.render_template: a range of " + count.number());
    }
    List<GoValue.Each> turns = new ArrayList<>();
    for (long i = 0; i < count.number(); i++) {
      turns.add(new GoValue.Each(new GoValue.Missing(), new GoValue.Int(i)));
    }
    return turns;
  }

  /** The last variable is the element, the one before it the key. */
  private void bind(Pipeline pipeline, GoValue.Each turn) {
    List<String> names = pipeline.variables();
    for (int i = 0; i < names.size(); i++) {
      GoValue value = i == names.size() - 1 ? turn.element() : turn.key();
      if (pipeline.assigns()) {
        variable(names.get(i)).value = value;
      } else {
        variables.add(new Variable(names.get(i), value));
      }
    }
  }

  private Variable variable(String name) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (variables.get(i).name.equals(name)) {
        return variables.get(i);
      }
    }
    throw new BuiltinException("undefined variable " + name);
  }

  private GoValue value(Pipeline pipeline, GoValue dot) {
    Optional<GoValue> last = Optional.empty();
    for (List<Term> command : pipeline.commands()) {
      last = Optional.of(command(command, dot, last).plain());
    }
    GoValue value = last.orElseThrow();
    for (String name : pipeline.variables()) {
      if (pipeline.assigns()) {
        variable(name).value = value;
      } else {
        variables.add(new Variable(name, value));
      }
    }
    return value;
  }

  private GoValue command(List<Term> terms, GoValue dot, Optional<GoValue> last) {
    Term first = terms.get(0);
    if (first instanceof Term.Function function) {
      return call(function.name(), terms.subList(1, terms.size()), dot, last);
    }
    if (terms.size() > 1 || last.isPresent() || first instanceof Term.Nil) {
      throw new BuiltinException("can't give an argument to what is no function");
    }
    return term(first, dot);
  }

  private GoValue call(String name, List<Term> terms, GoValue dot, Optional<GoValue> last) {
    if (TemplateFunctions.isLazy(name)) {
      return lazy(name.equals("or"), terms, dot, last);
    }
    List<GoValue> arguments = new ArrayList<>();
    terms.forEach(term -> arguments.add(term(term, dot).plain()));
    last.ifPresent(arguments::add);
    return TemplateFunctions.call(name, arguments);
  }

  /** The first argument that is true, or false, or else the last. */
  private GoValue lazy(boolean or, List<Term> terms, GoValue dot, Optional<GoValue> last) {
    if (terms.isEmpty() && last.isEmpty()) {
      throw new BuiltinException("wrong number of arguments");
    }
    GoValue value = new GoValue.Missing();
    for (Term term : terms) {
      value = term(term, dot).plain();
      if (value.truth() == or) {
        return value;
      }
    }
    return last.orElse(value);
  }

  private GoValue term(Term term, GoValue dot) {
    if (term instanceof Term.Fields fields) {
      GoValue value = term(fields.of(), dot);
      for (String name : fields.names()) {
        value = value.field(name);
      }
      return value;
    }
    if (term instanceof Term.Variable variable) {
      return variable(variable.name()).value;
    }
    if (term instanceof Term.Literal literal) {
      return literal.value();
    }
    if (term instanceof Term.Function function) {
      return call(function.name(), List.of(), dot, Optional.empty());
    }
    if (term instanceof Term.Group group) {
      return value(group.pipeline(), dot);
    }
    return term instanceof Term.Dot ? dot : new GoValue.Missing();
  }
}
