package dev.plumbline.policy.builtins;

import dev.plumbline.policy.builtins.TemplateNode.Pipeline;
import dev.plumbline.policy.builtins.TemplateNode.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands between a template's braces. */
final class TemplatePipelines {
  private static final Set<String> KEYWORDS =
      Set.of(
          "if", "else", "end", "range", "with", "break", "continue", "define", "block", "template");
  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,17})");
  private static final int DEPTH = 200;

  private final TemplateScanner in;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private boolean trims;
  private int depth;

  TemplatePipelines(TemplateScanner in) {
    this.in = in;
  }

  /** Whether the last action wants the spaces behind it gone. */
  boolean trims() {
    return trims;
  }

  int variables() {
    return variables.size();
  }

  /** Forgets the variables that came since. */
  void forget(int since) {
    variables.subList(since, variables.size()).clear();
  }

  /** The end of an action. */
  void close() {
    in.spaces();
    trims = in.spaced() && in.take("-}}");
    if (!trims && !in.take("}}")) {
      throw in.wrong();
    }
  }

  /** The end of a comment. */
  void closeComment() {
    trims = !in.take("}}");
    if (trims && !(TemplateScanner.isSpace(in.next()) && in.take("-}}"))) {
      throw in.wrong();
    }
  }

  private boolean closes() {
    return in.sees("}}") || in.sees("-}}");
  }

  /** The keyword that is next, taken; empty where there is none. */
  String keyword() {
    for (String keyword : KEYWORDS) {
      if (in.sees(keyword)) {
        TemplateScanner.Mark mark = in.mark();
        if (in.word().equals(keyword)) {
          return keyword;
        }
        in.back(mark);
      }
    }
    return "";
  }

  /** One pipeline with its variables, up to what ends it. */
  Pipeline pipeline(boolean range) {
    if (++depth > DEPTH) {
      throw Templates.unsupported("a template that is nested so deeply");
    }
    in.spaces();
    List<String> declared = new ArrayList<>();
    boolean assigns = declaration(declared, range);
    variables.addAll(declared);
    List<List<Term>> commands = new ArrayList<>();
    do {
      in.spaces();
      commands.add(command(commands.isEmpty()));
    } while (in.take("|"));
    depth--;
    return new Pipeline(List.copyOf(declared), assigns, commands);
  }

  /** {@code $x :=}, {@code $x =} and, for a range, {@code $i, $x :=}; true for the second. */
  private boolean declaration(List<String> declared, boolean range) {
    TemplateScanner.Mark mark = in.mark();
    while (in.take("$")) {
      declared.add("$" + in.word());
      in.spaces();
      if (in.take(":=")) {
        return false;
      }
      if (in.take("=")) {
        return true;
      }
      if (!range || declared.size() > 1 || !in.take(",")) {
        break;
      }
      in.spaces();
    }
    declared.clear();
    in.back(mark);
    return false;
  }

  private void known(String variable) {
    if (!variables.contains(variable)) {
      throw new BuiltinException("undefined variable " + variable);
    }
  }

  private List<Term> command(boolean first) {
    List<Term> terms = new ArrayList<>();
    while (true) {
      terms.add(operand());
      boolean spaced = in.spaces();
      if (in.sees("|") || in.sees(")") || closes()) {
        break;
      }
      if (!spaced) {
        throw in.wrong();
      }
    }
    boolean runs =
        terms.get(0) instanceof Term.Fields
            || terms.get(0) instanceof Term.Function
            || terms.get(0) instanceof Term.Variable
            || terms.get(0) instanceof Term.Group;
    if (!first && !runs) {
      throw new BuiltinException("non executable command in a pipeline");
    }
    return terms;
  }

  private Term operand() {
    Term term = term();
    List<String> names = new ArrayList<>();
    if (term instanceof Term.Dot && isWord(in.peek())) {
      names.add(in.word());
    }
    while (in.sees(".")) {
      in.next();
      names.add(in.word());
    }
    if (names.isEmpty()) {
      return term;
    }
    if (names.contains("") || term instanceof Term.Literal || term instanceof Term.Nil) {
      throw in.wrong();
    }
    return new Term.Fields(term, names);
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private Term term() {
    char c = in.peek();
    if (in.take("(")) {
      Pipeline inner = pipeline(false);
      in.spaces();
      if (!in.take(")")) {
        throw in.wrong();
      }
      return new Term.Group(inner);
    }
    if (in.take("$")) {
      String name = "$" + in.word();
      known(name);
      return new Term.Variable(name);
    }
    if (c == '"' || c == '`') {
      return new Term.Literal(new GoValue.Text(TemplateLiterals.text(in), false));
    }
    if (c == '\'') {
      throw Templates.unsupported("a character");
    }
    if (c == '.') {
      in.next();
      return dot();
    }
    return c == '+' || c == '-' || Character.isDigit(c) ? number() : named(in.word());
  }

  private Term dot() {
    if (Character.isDigit(in.peek())) {
      throw Templates.unsupported("a fraction");
    }
    return new Term.Dot();
  }

  private Term number() {
    String sign = in.peek() == '+' || in.peek() == '-' ? String.valueOf(in.next()) : "";
    String digits = sign + in.word();
    if (in.sees(".") || !WHOLE.matcher(digits).matches()) {
      throw Templates.unsupported("a number like " + digits);
    }
    return new Term.Literal(new GoValue.Int(Long.parseLong(digits)));
  }

  private Term named(String word) {
    return switch (word) {
      case "" -> throw in.wrong();
      case "true", "false" -> new Term.Literal(new GoValue.Bool(word.equals("true")));
      case "nil" -> new Term.Nil();
      default -> new Term.Function(TemplateFunctions.checked(word));
    };
  }
}
