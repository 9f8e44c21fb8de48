package dev.plumbline.policy.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one case of an answer cannot show; the answers themselves are in BuiltinsTest's cases. */
@Timeout(20)
final class YamlsTest {
  private static String read(String yaml) {
    return Call.of("yaml.unmarshal", Value.of(yaml).toString()).orElse("undefined");
  }

  @Test
  void aBombOfAliasesIsNoYaml() {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c <= 'j'; c++) {
      String before = "*" + (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(String.join(",", Collections.nCopies(9, before))).append("]\n");
    }
    long begin = System.nanoTime();
    assertThat(read(bomb.toString())).isEqualTo("undefined");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }

  /** An undefined answer would pass what nobody looked at. */
  @Test
  void whatIsTooLargeIsAnErrorAndNotUndefined() {
    assertThatThrownBy(() -> read("a: " + "x".repeat(70_000)))
        .isInstanceOf(LimitException.class)
        .hasMessageContaining("64 KiB");
    assertThatThrownBy(() -> read("[".repeat(1100) + "]".repeat(1100)))
        .isInstanceOf(LimitException.class)
        .hasMessageContaining("1000 levels");
  }

  @Test
  void aDocumentOfManyLinesIsRead() {
    assertThat(read("- abc\n".repeat(30_000))).hasSize(30_000 * 7);
  }

  /** SnakeYAML's parser has no tab between a key and its value, which Go's takes for a space. */
  @Test
  void aTabBeforeAValueIsNotRead() {
    assertThat(read("a:\t1")).isEqualTo("undefined");
    assertThat(read("{\"a\":\t1}")).isEqualTo("{\"a\": 1}");
  }
}
