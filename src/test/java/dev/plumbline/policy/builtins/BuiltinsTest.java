package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

final class BuiltinsTest {
  private static final Surroundings SURROUNDINGS = new Surroundings(Instant.EPOCH);

  /** One file a family, or one for several. */
  private static final List<String> FILES =
      List.of(
          "builtins",
          "builtins-json",
          "builtins-net",
          "builtins-patch",
          "builtins-schema",
          "builtins-time",
          "builtins-yaml");

  private static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    for (String file : FILES) {
      cases.addAll(cases("/dev/plumbline/policy/" + file + ".jsonl"));
    }
    return cases;
  }

  private static List<JsonNode> cases(String resource) throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = Call.class.getResourceAsStream(resource)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        cases.add(Json.read(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return cases;
  }

  /**
   * What {@code opa eval} 1.22.2 answered to each line: {@code results} as JSON, or {@code answer}
   * as OPA prints the array of the one answer or of none, which tells sets and digits apart.
   */
  @Test
  void answerAsOpaDoes() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode one : cases()) {
      List<Value> arguments = new ArrayList<>();
      one.get("args").forEach(a -> arguments.add(Call.value(a.textValue())));
      Optional<Value> answer =
          Builtins.find(one.get("name").textValue()).orElseThrow().call(arguments, SURROUNDINGS);
      Value answers = new Value.Arr(answer.map(List::of).orElse(List.of()));
      String call = one.get("name").textValue() + arguments;
      if (one.has("answer")) {
        all.assertThat(answers).as(call).hasToString(one.get("answer").textValue());
      } else {
        all.assertThat(answers).as(call).isEqualTo(ValueJson.value(one.get("results")));
      }
    }
    all.assertAll();
  }

  @Test
  void anAmountOfAnySizeEndsSoon() {
    assertThat(Call.of("units.parse_bytes", "\"1e-999999k\"")).contains("0");
    assertThat(Call.of("units.parse_bytes", "\"1e300\"").orElseThrow()).hasSize(301);
  }

  @Test
  void aMissingOperandIsUndefined() {
    for (String name : Builtins.names()) {
      if (!name.equals("time.now_ns")) {
        assertThat(Call.of(name)).as(name).isEmpty();
      }
    }
  }
}
