package dev.plumbline.waiver;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, from 1, as YAML counts them: ended by LF, CR LF or CR. */
final class TextLines {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  TextLines(String text) {
    this.text = text;
    starts.add(text.startsWith("\uFEFF") ? 1 : 0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends && i + 1 < text.length()) {
        starts.add(i + 1);
      }
    }
  }

  int count() {
    return starts.size();
  }

  /** The index at which a line begins; the text's end behind the last. */
  int start(int line) {
    return line > starts.size() ? text.length() : starts.get(line - 1);
  }

  /** The blanks before the first character of a line. */
  String indent(int line) {
    String whole = text.substring(start(line), start(line + 1));
    return whole.substring(0, whole.length() - whole.stripLeading().length());
  }

  /** Whether a line is blank or a comment. */
  boolean isIdle(int line) {
    String whole = text.substring(start(line), start(line + 1)).strip();
    return whole.isEmpty() || whole.startsWith("#");
  }
}
