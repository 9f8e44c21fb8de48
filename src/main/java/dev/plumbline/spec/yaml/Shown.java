package dev.plumbline.spec.yaml;

import java.util.Locale;

/** Text of a file inside a message: short, and free of what a terminal would obey. */
public final class Shown {
  private static final int LONGEST = 120;

  private Shown() {}

  /** The text, cut after 120 characters, with control characters escaped. */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** The same in double quotes. */
  public static String quoted(String text) {
    return '"' + of(text) + '"';
  }

  static String of(String text, int longest) {
    StringBuilder out = new StringBuilder();
    text.codePoints().limit(longest).forEach(point -> append(out, point));
    boolean cut = text.length() > longest && text.codePointCount(0, text.length()) > longest;
    return cut ? out.append('…').toString() : out.toString();
  }

  private static void append(StringBuilder out, int point) {
    boolean unseen =
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
    if (unseen) {
      out.append(String.format(Locale.ROOT, "\\u{%X}", point));
    } else {
      out.appendCodePoint(point);
    }
  }
}
