package dev.plumbline.policy.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Query;
import dev.plumbline.policy.build.BuildFailed;
import dev.plumbline.policy.build.Compiled;
import dev.plumbline.policy.build.OpaProgram;
import dev.plumbline.policy.build.Recipe;
import dev.plumbline.policy.build.Workbench;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.InvalidModuleException;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.MachineSource;
import dev.plumbline.policy.wasm.Outcome;
import dev.plumbline.policy.wasm.PolicyInstance;
import dev.plumbline.policy.wasm.PolicyModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any expression of Rego, compiled with the sources as a rule of its own: the set of all its
 * values.
 */
public final class Expression {
  private static final String FILE = "plumbline_query.rego";
  private static final String ENTRYPOINT = "plumbline_query/answer";

  /** Where it has a value. */
  private static final String TERM =
      "package plumbline_query\n\nimport rego.v1\n\nanswer contains value if {\n\tvalue :=\n%s\n}\n";

  /** Where it only holds or does not, as {@code not x}, or {@code a; b}. */
  private static final String BODY =
      "package plumbline_query\n\nimport rego.v1\n\nanswer contains true if {\n%s\n}\n";

  private Expression() {}

  /**
   * Compiles one.
   *
   * @param recipe the sources that it can speak of
   * @param bundled more of them, by the names of their files
   * @param data what stands under {@code data}
   * @param surroundings take what the expression, and whatever it evaluates, prints
   * @throws BuildFailed where it is none, or the sources cannot be compiled
   */
  public static Query compile(
      String text,
      OpaProgram opa,
      Recipe recipe,
      Map<String, byte[]> bundled,
      ObjectNode data,
      Limits limits,
      Surroundings surroundings)
      throws BuildFailed {
    try (Workbench sources = Workbench.open(opa, recipe)) {
      for (Map.Entry<String, byte[]> file : bundled.entrySet()) {
        sources.put("bundled/" + file.getKey(), file.getValue());
      }
      return query(load(text, sources), data, limits, surroundings);
    } catch (InvalidModuleException e) {
      throw new BuildFailed(
          List.of(
              Problem.error(
                  Problem.Kind.POLICY, "the expression cannot be evaluated: " + e.getMessage())));
    }
  }

  private static PolicyModule load(String text, Workbench sources)
      throws BuildFailed, InvalidModuleException {
    Optional<Compiled> body = Optional.empty();
    try {
      return load(compiled(TERM.formatted(text), sources));
    } catch (BuildFailed asTerm) {
      try {
        body = Optional.of(compiled(BODY.formatted(text), sources));
      } catch (BuildFailed asBody) {
        throw new BuildFailed(asTerm.problems().stream().map(Expression::placed).toList());
      }
    }
    return load(body.get());
  }

  private static Compiled compiled(String module, Workbench sources) throws BuildFailed {
    sources.put(FILE, module.getBytes(StandardCharsets.UTF_8));
    return sources.compile(List.of(ENTRYPOINT), true);
  }

  private static PolicyModule load(Compiled compiled) throws InvalidModuleException {
    return PolicyModule.load(compiled.wasm(), MachineSource.interpreted());
  }

  /** A line of the module that we made around the expression says nothing to its author. */
  private static Problem placed(Problem problem) {
    return problem.origin().filter(origin -> origin.file().equals(FILE)).isPresent()
        ? problem.at(Origin.ofFile("the expression"))
        : problem;
  }

  private static Query query(
      PolicyModule module, ObjectNode data, Limits limits, Surroundings surroundings) {
    byte[] documents = Json.bytes(data);
    return input -> {
      PolicyInstance instance = module.instance(documents, limits, surroundings);
      return instance
          .input(Json.bytes(Json.canonical(input)))
          .<Outcome>map(failed -> failed)
          .orElseGet(() -> instance.evaluate(ENTRYPOINT));
    };
  }
}
