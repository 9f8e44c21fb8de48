package dev.plumbline.policy.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleRefTest {
  @Test
  void readsNamesOfBothForms() {
    assertThat(segments("data")).isEmpty();
    assertThat(segments("data.a.b_1.deny")).containsExactly("a", "b_1", "deny");
    assertThat(segments("data.a[\"b-c\"].deny")).containsExactly("a", "b-c", "deny");
    assertThat(segments("data[\"a\\\"b\"]")).containsExactly("a\"b");
  }

  private static List<String> segments(String text) {
    return RuleRef.parse(text).orElseThrow().segments();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.b",
        "database.x",
        "data.",
        "data.a.",
        "data.a[0]",
        "data.a.b > 1",
        "data.a b"
      })
  void anythingElseIsNone(String text) {
    assertThat(RuleRef.parse(text)).isEmpty();
  }

  @Test
  void opaSplitsEntrypointsAtSlashes() {
    assertThat(RuleRef.parse("data.a[\"b-c\"].deny").orElseThrow().entrypoint())
        .isEqualTo("a/b-c/deny");
    assertThat(RuleRef.parse("data.a[\"b/c\"].deny").orElseThrow().canBeEntrypoint()).isFalse();
    assertThat(RuleRef.parse("data").orElseThrow().canBeEntrypoint()).isFalse();
  }
}
