package dev.plumbline.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.config.RegoSettings;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.Query;
import dev.plumbline.policy.Rule;
import dev.plumbline.policy.RuleEntry;
import dev.plumbline.policy.build.BuildFailed;
import dev.plumbline.policy.build.Recipe;
import dev.plumbline.policy.build.RuleRef;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueJson;
import dev.plumbline.policy.query.Expression;
import dev.plumbline.policy.query.SavedInput;
import dev.plumbline.policy.source.PolicyRequest;
import dev.plumbline.policy.wasm.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code plumbline policy eval}. */
final class PolicyEvalCommand {
  private final Session session;
  private final PolicySet policies;
  private final String text;
  private boolean many;
  private boolean failed;

  private PolicyEvalCommand(Session session, String text) {
    this.session = session;
    this.policies = session.policies();
    this.text = text;
  }

  static int run(Command.Invocation invocation) throws IOException {
    Io io = invocation.io();
    if (invocation.arguments().size() != 1) {
      io.err()
          .println("plumbline: policy eval takes one rule, package or expression; quote the last");
      return ExitCode.USAGE;
    }
    return new PolicyEvalCommand(Session.of(invocation), invocation.arguments().get(0)).run();
  }

  private int run() throws IOException {
    List<Path> paths =
        session.configuration().get(RegoSettings.INPUT).stream().map(session::path).toList();
    SavedInput.Reading reading = SavedInput.read(paths, this::shown);
    List<Problem> problems = new ArrayList<>(session.problems());
    problems.addAll(reading.problems());
    List<SavedInput> inputs =
        paths.isEmpty()
            ? List.of(new SavedInput("{}", Json.object(), Optional.empty()))
            : reading.inputs();
    try {
      // One query serves all inputs that were saved with the same data.
      SortedMap<String, Query> queries = new TreeMap<>();
      for (SavedInput input : inputs) {
        ObjectNode data = data(input);
        String key = Json.text(data);
        if (!queries.containsKey(key)) {
          queries.put(key, query(data));
        }
        print(input, Objects.requireNonNull(queries.get(key)).evaluate(input.document()));
      }
    } catch (BuildFailed e) {
      problems.addAll(e.problems());
    }
    int code = Messages.print(problems, session.io());
    return failed ? ExitCode.INCOMPLETE : code;
  }

  private String shown(String path) {
    return session.base().relativize(Path.of(path)).toString().replace('\\', '/');
  }

  /** What the run had that saved the input; what is newer than that run, as it is now. */
  private ObjectNode data(SavedInput input) {
    ObjectNode data = policies.data();
    input.data().ifPresent(saved -> lay(saved, data));
    return Json.canonical(data);
  }

  private static void lay(ObjectNode over, ObjectNode under) {
    over.properties()
        .forEach(
            e -> {
              if (e.getValue() instanceof ObjectNode a
                  && under.get(e.getKey()) instanceof ObjectNode b) {
                lay(a, b);
              } else {
                under.set(e.getKey(), e.getValue());
              }
            });
  }

  /** A rule or a package by its name, which needs no opa; else an expression. */
  private Query query(ObjectNode data) throws BuildFailed, IOException {
    Optional<String> printing = printing();
    if (printing.isPresent()) {
      return expression(printing.get(), data);
    }
    Optional<RuleRef> ref = RuleRef.parse(text).or(() -> RuleRef.parse("data." + text));
    Optional<Query> named =
        policies.query(
            text,
            ref.map(RuleRef::segments).orElse(List.of()),
            data,
            session.now(),
            session.limits());
    return named.isPresent() ? named.get() : expression(text, data);
  }

  /** The path of a rule that is compiled from Rego here anyhow, and so can be made to print. */
  private Optional<String> printing() {
    PolicyRequest request = PolicySources.request(session);
    return compiled(request).isEmpty()
        ? policies.catalog().stream()
            .filter(entry -> !entry.source().equals(Pack.BUNDLED))
            .map(RuleEntry::rule)
            .filter(rule -> List.of(rule.id(), rule.path()).contains(text))
            .map(Rule::path)
            .findFirst()
        : Optional.empty();
  }

  private static List<Path> compiled(PolicyRequest request) {
    List<Path> compiled = new ArrayList<>(request.policies());
    compiled.removeAll(request.regoPaths());
    return compiled;
  }

  private Query expression(String expression, ObjectNode data) throws BuildFailed, IOException {
    PolicyRequest request = PolicySources.request(session);
    List<Path> compiled = compiled(request);
    if (!compiled.isEmpty()) {
      throw new BuildFailed(
          Problem.error(
                  Problem.Kind.POLICY,
                  shown(compiled.get(0).toString())
                      + " is compiled, and an expression needs Rego to be compiled with")
              .hint("name a rule or a package of it instead, or give --policy its sources"));
    }
    many = true;
    return Expression.compile(
        expression,
        request.opa(),
        new Recipe(
            request.regoPaths(), Optional.of(session.base()), request.rego(), request.namespaces()),
        request.bundled() ? Pack.bundledSources() : new TreeMap<>(),
        data,
        session.limits(),
        new Surroundings(session.now(), session.io().err()::println));
  }

  private void print(SavedInput input, Outcome outcome) {
    ObjectNode line = Json.object().put("input", input.name());
    ArrayNode results = Json.array();
    if (outcome instanceof Outcome.Failed broken) {
      failed = true;
      line.put("error", broken.reason());
    } else if (outcome instanceof Outcome.Defined defined) {
      // An expression is worth the set of all its values.
      Collection<Value> values =
          many && defined.value() instanceof Value.SetOf set
              ? set.elements()
              : List.of(defined.value());
      values.forEach(value -> results.add(ValueJson.json(value)));
    }
    line.set("results", results);
    Documents.line(line, session.io().out());
  }
}
