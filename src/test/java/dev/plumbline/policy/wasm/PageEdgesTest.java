package dev.plumbline.policy.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Memory grows in pages of 64 KiB. Documents that end just before, on and behind the end of a page
 * must come back whole, wherever they come from.
 */
final class PageEdgesTest {
  private static final int PAGE = 65_536;

  private static ObjectNode text(int length) {
    return Json.object().put("a", "x".repeat(length));
  }

  private static void assertEchoed(PolicyInstance instance, ObjectNode input) {
    JsonNode echo = TestModules.value(instance, "host/echo", input);
    assertThat(echo.equals(input)).as("%s characters", input.path("a").asText().length()).isTrue();
  }

  /** Where in a page a document ends depends on what lies before it, so every place is tried. */
  @Test
  void aFreshInstanceTakesInputsThatEndAnywhereInAPage() {
    for (int length = 3 * PAGE; length < 4 * PAGE; length += 509) {
      assertEchoed(TestModules.instance(), text(length));
    }
  }

  @Test
  void inputsAroundPageEdges() {
    for (int pages = 1; pages <= 12; pages++) {
      for (int off : new int[] {-1, 0, 1}) {
        assertEchoed(TestModules.instance(), text(pages * PAGE + off));
      }
    }
  }

  /** 512 pages are 32 MB. */
  @Test
  void inputsAroundTheEdgesOfLargerMemories() {
    for (int pages : new int[] {31, 64, 127, 128, 255, 512}) {
      for (int off : new int[] {-12, 1}) {
        PolicyInstance instance = TestModules.instance();
        assertThat(instance.input(Json.bytes(text(pages * PAGE + off)))).isEmpty();
        assertThat(instance.evaluate("host/listed")).isInstanceOf(Outcome.Defined.class);
      }
    }
  }

  @Test
  void dataAroundPageEdges() {
    IntStream.rangeClosed(1, 5)
        .flatMap(p -> IntStream.of(-20, -1, 0, 1, 20).map(off -> p * PAGE + off))
        .forEach(
            length -> {
              ObjectNode data = Json.object().set("documents", text(length));
              PolicyInstance instance =
                  TestModules.HOST.instance(
                      Json.bytes(data), Limits.DEFAULT, TestModules.SURROUNDINGS);
              JsonNode documents = TestModules.value(instance, "host/documents", Json.object());
              assertThat(documents.equals(data.path("documents"))).isTrue();
            });
  }

  /** What a function of the host answers is written into memory that may have to grow for it. */
  @Test
  void answersOfFunctionsAroundPageEdges() {
    PolicyInstance instance = TestModules.instance();
    for (int pages = 1; pages <= 8; pages++) {
      for (int off : new int[] {-20, -1, 0, 1, 20}) {
        int width = pages * PAGE + off;
        ObjectNode input = Json.object().put("format", "%" + width + "d");
        input.putArray("args").add(7);
        String answer = TestModules.value(instance, "host/format", input).textValue();
        assertThat(answer.length()).isEqualTo(width);
        assertThat(answer.strip()).isEqualTo("7");
      }
    }
  }
}
