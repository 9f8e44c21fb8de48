package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;

final class PrintableTest {
  @Test
  void hiddenCharactersBecomeVisible() {
    assertThat(Printable.line("a\u001B[2J\u0000\r\n\t\u007F\u0085\u00AD"))
        .isEqualTo("a\\u001B[2J\\u0000\\r\\n\\t\\u007F\\u0085\\u00AD");
    assertThat(Printable.line("\u202E\u2028\uFEFF\uFFFE\uD83F\uDFFF \uD800 \uDC00"))
        .isEqualTo("\\u202E\\u2028\\uFEFF\\uFFFE\\uD83F\\uDFFF \\uD800 \\uDC00");
  }

  @Test
  void whatPeopleWriteStays() {
    String text = "ı İ ß é \u00A0 \u4E2D \uD83D\uDC69\u200D\uD83D\uDC67 & < > \" ' ]]> \\n";
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(Printable.block("a\r\nb\rc\n\td")).isEqualTo("a\nb\\rc\n\td");
  }

  @Test
  void aLongTextLosesItsMiddle() {
    assertThat(Printable.shorten("0123456789", 10)).isEqualTo("0123456789");
    assertThat(Printable.shorten("0123456789A", 10)).isEqualTo("0123...89A");
    assertThat(Printable.shorten("\uD83D\uDE00".repeat(12), 8))
        .isEqualTo("\uD83D\uDE00".repeat(3) + "..." + "\uD83D\uDE00".repeat(2));
  }

  @Test
  void aValueIsOneLineOfJson() {
    assertThat(Printable.value(TextNode.valueOf("a\nb\u202E\""))).isEqualTo("\"a\\nb\\u202E\\\"\"");
  }
}
