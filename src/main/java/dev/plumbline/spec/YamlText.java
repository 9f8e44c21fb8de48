package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes to text, or to the place where they stop being any. */
final class YamlText {
  private YamlText() {}

  static Optional<String> decode(
      String file, byte[] bytes, Problem.Kind kind, List<Problem> problems) {
    if (bytes.length > YamlFile.MOST_BYTES) {
      problems.add(tooLarge(file, bytes.length, kind));
      return Optional.empty();
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      problems.add(Problem.error(kind, invalid(file, bytes), "the file is not UTF-8"));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return printable(file, text, kind, problems) ? Optional.of(text) : Optional.empty();
  }

  static Problem tooLarge(String file, long size, Problem.Kind kind) {
    return Problem.error(
            kind,
            Origin.ofFile(file),
            "the file has " + size + " bytes; at most " + YamlFile.MOST_BYTES + " are read")
        .hint("split it into several files");
  }

  /** YAML has no control characters but tab and line ends. */
  private static boolean printable(
      String file, String text, Problem.Kind kind, List<Problem> problems) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\u007f' || c == '\uFFFE') {
        problems.add(
            Problem.error(
                kind,
                place(file, text.substring(0, i)),
                "the file holds the control character "
                    + String.format(java.util.Locale.ROOT, "U+%04X", (int) c)
                    + ", which YAML does not allow"));
        return false;
      }
    }
    return true;
  }

  private static Origin invalid(String file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    return place(file, out.flip().toString());
  }

  /** The place right behind this text. */
  private static Origin place(String file, String before) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    return new Origin(file, line, 1 + before.codePointCount(start, before.length()));
  }
}
