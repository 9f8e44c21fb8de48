package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.builtins.Builtins;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Expressions of our own, through a module that calls every function of the host, against what OPA
 * answered. {@code src/test/conformance} makes both files from its {@code expressions.txt}.
 */
final class CompactConformanceTest {
  private static final String FOLDER = "conformance/";

  /** Functions that have an answer to everything that the compiler lets through. */
  private static final Set<String> WITHOUT_ERRORS =
      Set.of(
          "base64.is_valid",
          "internal.print",
          "internal.test_case",
          "json.is_valid",
          "json.marshal",
          "json.verify_schema",
          "net.cidr_contains_matches",
          "net.cidr_is_valid",
          "regex.is_valid",
          "semver.is_valid",
          "time.now_ns",
          "uri.is_valid",
          "uuid.rfc4122",
          "yaml.is_valid",
          "yaml.marshal");

  private final List<String> printed = new ArrayList<>();

  private static List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    String all = new String(TestModules.bytes(FOLDER + "compact.jsonl"), StandardCharsets.UTF_8);
    for (String line : all.lines().toList()) {
      lines.add(Json.read(line.getBytes(StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private PolicyModule module() throws IOException, InvalidModuleException {
    byte[] packed = TestModules.bytes(FOLDER + "compact.wasm.gz");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return PolicyModule.load(in.readAllBytes(), MachineSource.interpreted());
    }
  }

  @Test
  void everyExpressionMeansWhatItMeansInOpa() throws IOException, InvalidModuleException {
    List<JsonNode> lines = lines();
    Surroundings surroundings =
        new Surroundings(Instant.parse("2026-11-23T01:02:03Z"), printed::add);
    PolicyInstance instance =
        module().instance("{}".getBytes(StandardCharsets.UTF_8), Limits.DEFAULT, surroundings);
    byte[] input = Json.bytes(lines.get(0).get("input"));
    assertThat(instance.input(input)).isEmpty();
    SoftAssertions all = new SoftAssertions();
    for (JsonNode line : lines.subList(1, lines.size())) {
      Outcome wanted =
          line.has("answer")
              ? new Outcome.Defined(value(line.get("answer").textValue()))
              : new Outcome.Undefined();
      all.assertThat(instance.evaluate(line.get("entrypoint").textValue()))
          .as(line.get("text").textValue())
          .isEqualTo(wanted);
      assertThat(instance.spent()).as(line.get("text").textValue()).isFalse();
    }
    all.assertAll();
    assertThat(printed)
        .containsExactly("a <undefined> {1, 2, 3} {\"k\": \"v\", \"n\": [1, {\"x\": null}]}");
  }

  private static Value value(String rego) {
    return ValueReader.read(rego.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyFunctionIsCalledWithAnAnswerAndWithAnError() throws IOException {
    for (String name : Builtins.names()) {
      String call = name.replace("internal.print", "print") + "(";
      TreeSet<Boolean> answered = new TreeSet<>();
      for (JsonNode line : lines()) {
        if (line.path("text").asText().contains(call)) {
          answered.add(line.has("answer"));
        }
      }
      Set<Boolean> wanted = WITHOUT_ERRORS.contains(name) ? Set.of(true) : Set.of(true, false);
      assertThat(answered).as(name).containsAll(wanted);
    }
  }
}
