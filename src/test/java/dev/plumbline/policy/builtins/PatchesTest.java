package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where OPA 1.22.2 itself does not do what RFC 6902 says; the rest is in BuiltinsTest's cases. */
final class PatchesTest {
  private static final String ELEMENTS = "[{\"x\": 1, \"y\": [1]}, {\"x\": 2, \"y\": [2]}]";

  /** OPA looks into the array as it was before the first operation, and answers with [1]. */
  @Test
  void anIndexCountsInTheArrayAsItIsByThen() {
    String operations =
        "[{\"op\": \"remove\", \"path\": \"/0\"},"
            + " {\"op\": \"copy\", \"from\": \"/0/y\", \"path\": \"/0/x\"}]";
    assertThat(Call.of("json.patch", ELEMENTS, operations)).contains("[{\"x\": [2], \"y\": [2]}]");
  }

  /** OPA ends with a nil pointer. */
  @Test
  void nothingIsLeftOfNoDocument() {
    assertThat(Call.of("json.patch", ELEMENTS, "[{\"op\": \"remove\", \"path\": \"\"}]")).isEmpty();
  }

  /** OPA ends with a write into a nil map. */
  @Test
  void aDocumentThatWasReplacedCanBeChanged() {
    String operations =
        "[{\"op\": \"replace\", \"path\": \"\", \"value\": {}},"
            + " {\"op\": \"add\", \"path\": \"/a\", \"value\": 1}]";
    assertThat(Call.of("json.patch", ELEMENTS, operations)).contains("{\"a\": 1}");
  }
}
