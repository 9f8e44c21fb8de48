package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.styra.opa.wasm.OpaPolicy;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the host against the library's own one where that is right, and shows where it is not. */
final class ReferenceTest {
  private static final String INPUT =
      """
      {"a": "ü ß 漢字 🧭", "n": [0, -1, 1.5, 9007199254740991], "deep": {"x": [{}, [], null, true]},
       "values": ["one"], "format": "%s and %v", "args": ["é", "b"], "text": "a.b", "pattern": "b",
       "with": "ß"}
      """;

  private final OpaPolicy library =
      OpaPolicy.builder().withPolicy(TestModules.bytes("host/policy.wasm")).build();

  private static JsonNode read(String text) throws Exception {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the library answers: a list with one object, or an empty one for undefined. */
  private JsonNode answer(String entrypoint, String input) throws Exception {
    library.data(new String(TestModules.bytes("host/data.json"), StandardCharsets.UTF_8));
    return read(library.input(input).entrypoint(entrypoint).evaluate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host/echo",
        "host/documents",
        "host/format",
        "host/listed",
        "host/conflict",
        "host/deep",
        "host/text"
      })
  void answersAsTheLibraryDoes(String entrypoint) throws Exception {
    JsonNode ours = TestModules.value(TestModules.instance(), entrypoint, read(INPUT));
    assertThat(ours).isEqualTo(answer(entrypoint, INPUT).path(0).path("result"));
  }

  @Test
  void knowsTheEntrypointsThatTheLibraryKnows() {
    assertThat(TestModules.HOST.entrypoints())
        .containsExactlyElementsOf(library.entrypoints().keySet().stream().sorted().toList());
  }

  /** Why the host does not stand on the library's class: these answers are wrong, in silence. */
  @Test
  void theLibraryTurnsTextIntoNumbersAndBrokenInputIntoNone() throws Exception {
    String five = "{\"format\": \"%d\", \"args\": [5]}";
    assertThat(answer("host/format", five).path(0).path("result").isNumber()).isTrue();
    assertThat(TestModules.value(TestModules.instance(), "host/format", read(five)).isTextual())
        .isTrue();
    for (String broken : List.of("{\"a\": [1, }", "")) {
      assertThat(answer("host/listed", broken).path(0).path("result")).isEqualTo(Json.array());
    }
  }
}
