package dev.plumbline.schedule;

import java.util.Locale;

/** Text of others inside a message: in quotes, short, and free of what a terminal would obey. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().limit(LONGEST).forEach(point -> out.append(shown(point)));
    return out.append(
            text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 2)) > LONGEST
                ? "…\""
                : "\"")
        .toString();
  }

  private static String shown(int point) {
    boolean plain = point >= ' ' && point <= '~';
    return plain ? Character.toString(point) : String.format(Locale.ROOT, "\\u{%X}", point);
  }
}
