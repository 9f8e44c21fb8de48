package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.compiler.InterpreterFallback;
import com.dylibso.chicory.compiler.internal.ByteClassCollector;
import com.dylibso.chicory.compiler.internal.Compiler;
import com.dylibso.chicory.wasm.Parser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.bundled.BundledPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the classes that the build made against the policy that is in the jar. */
final class BundledPoliciesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");

  private static byte[] resource(String path) throws IOException {
    try (InputStream in = BundledPoliciesTest.class.getResourceAsStream("/" + path)) {
      assertThat(in).as(path).isNotNull();
      return in.readAllBytes();
    }
  }

  private static byte[] wasm() throws IOException {
    return resource("dev/plumbline/policy/pack/policy.wasm");
  }

  /** Equal bytes, class by class: no other policy compiles to the same ones. */
  @Test
  void theClassesAreMadeOfThePolicyInTheJar() throws IOException {
    Map<String, byte[]> classes =
        Compiler.builder(Parser.parse(wasm()))
            .withClassName(BundledPolicies.class.getName() + "Machine")
            .withClassCollectorFactory(ByteClassCollector::new)
            .withInterpreterFallback(InterpreterFallback.FAIL)
            .build()
            .compile()
            .classBytes();
    assertThat(classes).hasSizeGreaterThan(2);
    for (Map.Entry<String, byte[]> made : new TreeMap<>(classes).entrySet()) {
      assertThat(resource(made.getKey().replace('.', '/') + ".class"))
          .as(made.getKey())
          .isEqualTo(made.getValue());
    }
  }

  @Test
  void theyAnswerAsTheInterpreterDoes() throws Exception {
    PolicyModule ahead = PolicyModule.load(wasm(), MachineSource.ahead(new BundledPolicies()));
    PolicyModule interpreted = PolicyModule.load(wasm(), MachineSource.interpreted());
    assertThat(ahead.entrypoints()).isEqualTo(interpreted.entrypoints()).hasSizeGreaterThan(11);
    assertThat(ahead.builtins()).isEqualTo(interpreted.builtins());
    List<String> answers = answers(ahead);
    assertThat(answers).isEqualTo(answers(interpreted));
    assertThat(answers).anyMatch(a -> a.contains("msg")).noneMatch(a -> a.contains("Failed"));
  }

  /** What each entrypoint says of each pipeline of the demo. */
  private static List<String> answers(PolicyModule module) throws IOException {
    PolicyInstance instance =
        module.instance(
            resource("dev/plumbline/policy/pack/data.json"), Limits.DEFAULT, new Surroundings(NOW));
    List<String> answers = new ArrayList<>();
    for (JsonNode pipeline :
        Json.read(resource("dev/plumbline/emulator/fleet.json")).path("imagePipelineList")) {
      assertThat(instance.input(Json.bytes(input(pipeline)))).isEmpty();
      for (String entrypoint : module.entrypoints()) {
        answers.add(entrypoint + ": " + instance.evaluate(entrypoint));
      }
    }
    return answers;
  }

  private static ObjectNode input(JsonNode pipeline) {
    ObjectNode input = Json.object().put("stage", "check").put("now", NOW.toString());
    input.set("pipeline", pipeline);
    input.set("live", pipeline);
    input.putObject("labels");
    input.putObject("schedule").put("valid", true);
    input
        .putObject("target")
        .put("partition", "aws")
        .put("account", "123456789012")
        .put("region", "eu-central-1");
    return input;
  }
}
