package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PolicyInstanceTest {
  private static final int PAGE = 65_536;
  private final PolicyInstance instance = TestModules.instance();

  private static JsonNode json(String text) {
    try {
      return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private JsonNode value(String entrypoint, String input) {
    return TestModules.value(instance, entrypoint, json(input));
  }

  @Test
  void textOfAnyScriptComesBackFromInputDataPolicyAndResults() {
    String text = "{'a':'ü ß İı 漢字 🧭 \\u0000 \\u001b \\\" \\\\ \\u007f \\u2028 \\ufeff'}";
    assertThat(value("host/echo", text)).isEqualTo(json(text));
    assertThat(value("host/documents", "{}"))
        .isEqualTo(json("{'ü': ['été', '🧭', '\\u0000\\u001f\\\"\\\\']}"));
    assertThat(value("host/text", "{}").textValue()).isEqualTo("Prüfstein für Straßen: 铅垂线 🧭");
    assertThat(
            value("host/format", "{'format': '%s–%v', 'args': ['🧭', {'ß': ['é']}]}").textValue())
        .isEqualTo("🧭–{\"ß\": [\"é\"]}");
  }

  @Test
  void numbersKeepTheirDigits() {
    String numbers = "[0,-1,9007199254740993,123456789012345678901234567890,1.5,1E+400,-0.1e-7]";
    assertThat(value("host/echo", "{'n':" + numbers + "}").path("n"))
        .hasToString("[0,-1,9007199254740993,123456789012345678901234567890,1.5,1E+400,-1E-8]");
  }

  @Test
  void setsStayApartFromListsAndComeInOrder() {
    assertThat(value("host/sets", "{}"))
        .hasToString(
            "{\"empty\":[],\"keys\":{\"1\":\"text\"},\"nested\":[[\"a\"],[\"b\"]],\"set\":[1,2,3]}");
    assertThat(value("host/set_in", "{}").textValue()).isEqualTo("{1, 2} set() {\"a\": {true}}");
  }

  @Test
  void anUndefinedEntrypointIsNoEmptySet() {
    instance.input(Json.bytes(Json.object()));
    assertThat(instance.evaluate("host/nothing")).isEqualTo(new Outcome.Undefined());
    assertThat(value("host/listed", "{}")).isEqualTo(Json.array());
  }

  @Test
  void anUnknownEntrypointIsAFailure() {
    instance.input(Json.bytes(Json.object()));
    assertThat(instance.evaluate("host/ecko"))
        .isEqualTo(new Outcome.Failed("the policy has no entrypoint host/ecko"));
  }

  @Test
  void neverEvaluatesWithoutAnInput() {
    assertThatThrownBy(() -> instance.evaluate("host/echo"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anInputThatDoesNotParseIsAFailureAndNotAnUndefinedInput() {
    byte[] broken = "{\"a\": [1, }".getBytes(StandardCharsets.UTF_8);
    assertThat(instance.input(broken))
        .contains(new Outcome.Failed("the policy could not read a document as JSON"));
    assertThat(instance.spent()).isTrue();
    assertThatThrownBy(() -> instance.evaluate("host/listed"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneEvaluationLeavesNothingForTheNext() {
    JsonNode input = json("{'values': ['a'], 'format': '%d', 'args': [5]}");
    String first = TestModules.value(instance, "host/echo", input).toString();
    for (int i = 0; i < 50; i++) {
      assertThat(TestModules.value(instance, "host/conflict", input).textValue()).isEqualTo("a");
      assertThat(TestModules.value(instance, "host/format", input).textValue()).isEqualTo("5");
      assertThat(instance.evaluate("host/nothing")).isInstanceOf(Outcome.Undefined.class);
    }
    assertThat(TestModules.value(instance, "host/echo", input)).hasToString(first);
  }

  @Test
  void memoryDoesNotGrowWithTheNumberOfEvaluations() {
    instance.input(Json.bytes(Json.object().put("a", "x".repeat(100_000))));
    for (int i = 0; i < 600; i++) {
      assertThat(instance.evaluate("host/echo")).isInstanceOf(Outcome.Defined.class);
    }
    assertThat(instance.spent()).isFalse();
  }

  @Test
  void anAbortIsAFailureThatSpendsTheInstance() {
    instance.input(Json.bytes(json("{'values': ['a', 'b']}")));
    Outcome outcome = instance.evaluate("host/conflict");
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome).reason()).contains("host.rego").contains("conflict");
    assertThat(instance.spent()).isTrue();
    assertThatThrownBy(() -> instance.evaluate("host/echo"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thousandsOfAbortsLeaveTheModuleSound() {
    byte[] two = Json.bytes(json("{'values': ['a', 'b']}"));
    for (int i = 0; i < 1500; i++) {
      PolicyInstance next = TestModules.instance();
      assertThat(next.input(two)).isEmpty();
      assertThat(next.evaluate("host/conflict")).isInstanceOf(Outcome.Failed.class);
    }
    assertThat(value("host/echo", "{'a': 1}")).isEqualTo(json("{'a': 1}"));
  }

  @Test
  void inputsAroundEachPageEdgeComeBackWhole() {
    for (int pages = 1; pages <= 12; pages++) {
      for (int off : new int[] {-40, -13, -1, 0, 1, 2, 12, 13, 25}) {
        ObjectNode input = Json.object().put("a", "é".repeat((pages * PAGE + off - 8) / 2));
        assertThat(TestModules.value(instance, "host/echo", input).equals(input))
            .as("%s pages, %s", pages, off)
            .isTrue();
      }
    }
  }

  @Test
  void takesAnInputOf32MegabytesAndIsThenNotKept() {
    ObjectNode input = Json.object();
    ArrayNode list = input.putArray("list");
    String part = "0123456789abcdé".repeat(64);
    for (int i = 0; i < 32 * 1024; i++) {
      list.add(part + i);
    }
    assertThat(instance.input(Json.bytes(input))).isEmpty();
    assertThat(instance.evaluate("host/listed")).isInstanceOf(Outcome.Defined.class);
    assertThat(instance.spent()).isTrue();
  }

  @Test
  void anInputThatIsTooLargeIsAFailure() {
    PolicyInstance small = TestModules.instance(new Limits(Limits.DEFAULT.time(), 40));
    Optional<Outcome.Failed> failed =
        small.input(Json.bytes(Json.object().put("a", "x".repeat(64 * PAGE))));
    assertThat(failed).contains(new Outcome.Failed("opa_malloc: failed"));
  }

  @Test
  void anEvaluationThatFillsTheMemoryIsAFailure() {
    PolicyInstance small = TestModules.instance(new Limits(Limits.DEFAULT.time(), 40));
    small.input(Json.bytes(json("{'times': 1000, 'text': 'abcdefghij'}")));
    assertThat(small.evaluate("host/memory")).isEqualTo(new Outcome.Failed("opa_malloc: failed"));
  }

  @Test
  void sprintfGivesTextAndReadsNumbersAsTheyAreWritten() {
    JsonNode five = value("host/format", "{'format': '%d', 'args': [5]}");
    assertThat(five.isTextual()).isTrue();
    assertThat(five.textValue()).isEqualTo("5");
    assertThat(value("host/format", "{'format': '%.2f|%t', 'args': [1.25, true]}").textValue())
        .isEqualTo("1.25|%!t(string=true)");
  }

  @Test
  void anErrorOfAFunctionIsUndefinedAndNotAFailure() {
    instance.input(Json.bytes(json("{'text': 'a', 'pattern': '(', 'with': ''}")));
    assertThat(instance.evaluate("host/pattern")).isInstanceOf(Outcome.Undefined.class);
    assertThat(instance.spent()).isFalse();
  }

  @Test
  void theTimeIsTheOneThatWasGiven() {
    assertThat(value("host/now", "{}").longValue()).isEqualTo(1_795_395_723_000_000_000L);
  }
}
