package dev.plumbline.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;

/**
 * Text from anywhere made fit to be shown: what a terminal would obey, what XML forbids and what
 * nobody can see is written as a visible escape ({@code \n}, {@code \u001B}). The list of such
 * characters is our own and not {@link Character#getType}, which changes with the JDK.
 */
public final class Printable {
  /** Ranges of invisible characters past ASCII: formatting, direction, separators, tags. */
  private static final int[][] HIDDEN = {
    {0x00AD, 0x00AD},
    {0x061C, 0x061C},
    {0x180E, 0x180E},
    {0x200B, 0x200C},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0xD800, 0xDFFF},
    {0xFDD0, 0xFDEF},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE007F}
  };

  private Printable() {}

  /** The text on one line: line ends and tabs are escaped too. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** A document's value as compact JSON on one line. */
  public static String value(JsonNode value) {
    return line(Json.text(value));
  }

  /** The text with its line ends (as {@code \n}) and tabs kept. */
  public static String block(String text) {
    return escape(text.replace("\r\n", "\n"), true);
  }

  /**
   * The text in at most {@code most} code points, with {@code ...} in place of its middle where it
   * is longer.
   */
  public static String shorten(String text, int most) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    int room = Math.max(most, 5) - 3;
    int head = text.offsetByCodePoints(0, (room + 1) / 2);
    int tail = text.offsetByCodePoints(text.length(), -(room / 2));
    return text.substring(0, head) + "..." + text.substring(tail);
  }

  /** The same, in at most {@code most} UTF-16 units, by which some readers count. */
  public static String fit(String text, int most) {
    String shown = shorten(text, most);
    // Pairs of surrogates are two units: half as many code points have room in any case.
    return shown.length() <= most ? shown : shorten(text, most / 2);
  }

  private static String escape(String text, boolean lines) {
    if (plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c, lines));
    return out.toString();
  }

  /** Nearly every text is printable ASCII, and reports hold millions of them. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, int c, boolean lines) {
    if (!hidden(c) || (lines && (c == '\n' || c == '\t'))) {
      out.appendCodePoint(c);
      return;
    }
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> hex(out, c);
    }
  }

  private static void hex(StringBuilder out, int c) {
    for (char unit : Character.toChars(c)) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append("0123456789ABCDEF".charAt(unit >> shift & 0xF));
      }
    }
  }

  private static boolean hidden(int c) {
    if (c < 0xA0) {
      return c < 0x20 || c > 0x7E;
    }
    if ((c & 0xFFFE) == 0xFFFE) {
      return true;
    }
    for (int[] range : HIDDEN) {
      if (c >= range[0] && c <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
