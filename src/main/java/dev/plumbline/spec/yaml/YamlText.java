package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The characters of a file, checked before they are parsed.
 *
 * @param text without a byte order mark; up to what is wrong, where something is
 * @param problem why the rest was not read
 */
record YamlText(String text, Optional<Problem> problem) {
  /**
   * SnakeYAML takes time by the square of a token's length, so that one line of some megabytes
   * would cost minutes.
   */
  private static final int LONGEST_LINE = 1 << 16;

  static YamlText decode(String file, byte[] bytes, Problem.Kind kind) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String decoded = chars.flip().toString();
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    int bad = firstBad(text);
    int longLine = firstLongLine(text);
    if (longLine < bad) {
      String message = "found a line of more than " + LONGEST_LINE + " characters";
      Problem problem = Problem.error(kind, place(file, text, longLine), message);
      return new YamlText(text.substring(0, longLine), Optional.of(problem));
    }
    if (bad < text.length()) {
      return new YamlText(text.substring(0, bad), Optional.of(unwanted(file, text, bad, kind)));
    }
    return new YamlText(
        text,
        result.isError()
            ? Optional.of(notUtf8(file, text, bytes, kind))
            : Optional.<Problem>empty());
  }

  private static Problem notUtf8(String file, String text, byte[] bytes, Problem.Kind kind) {
    Problem problem =
        Problem.error(
            kind,
            place(file, text, text.length()),
            "found a byte that is not UTF-8; nothing behind it was read");
    boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE;
    return problem.hint(wide ? "this looks like UTF-16; save it as UTF-8" : "save it as UTF-8");
  }

  private static Problem unwanted(String file, String text, int at, Problem.Kind kind) {
    String name = String.format(Locale.ROOT, "U+%04X", text.codePointAt(at));
    return Problem.error(
            kind,
            place(file, text, at),
            "found the character " + name + ", which YAML files may not hold")
        .hint(
            text.charAt(at) == 0
                ? "a file of NUL characters is no text; was it cut off or saved as UTF-16?"
                : "inside double quotes it can be written as an escape");
  }

  /** The index of the first character that may not stand in a file; the length for none. */
  private static int firstBad(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }

  /** The index of the first line that is too long; the text's length for none. */
  static int firstLongLine(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        start = i + 1;
      } else if (i - start >= LONGEST_LINE) {
        return start;
      }
    }
    return text.length();
  }

  /**
   * YAML's unprintable characters; and the line separators of YAML 1.1, at which neither YAML 1.2
   * nor editors end a line, so that every line number behind them would be wrong.
   */
  private static boolean isBad(char c) {
    if (c < 0x7F) {
      return c < ' ' && c != '\n' && c != '\t' && c != '\r';
    }
    return c < 0xA0 || c == '\u2028' || c == '\u2029' || c >= '\uFFFE' || c == '\uFEFF';
  }

  /** The line and column of an index; columns count code points. */
  static Origin place(String file, String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
        line++;
        start = i + 1;
      }
    }
    return new Origin(file, line, text.codePointCount(start, index) + 1);
  }
}
