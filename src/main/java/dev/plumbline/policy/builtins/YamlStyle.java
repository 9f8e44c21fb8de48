package dev.plumbline.policy.builtins;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How Go's YAML, version 3, writes a text, and in which order it writes keys. */
final class YamlStyle {
  private static final GoRegex BASE_60 =
      GoRegex.of("^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?$");
  private static final Set<String> OLD_BOOLEANS =
      Set.of(
          "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off",
          "OFF");

  /** What cannot begin a plain text, or stand in it. */
  private static final Pattern INDICATORS =
      Pattern.compile(
          "(?s)(?:---|\\.\\.\\.|[#,\\[\\]{}&*!|>'\"%@`]|[?:-](?:[ \t\r\n\\x85\\u2028\\u2029]|$)).*"
              + "|.*:(?:[ \t\r\n\\x85\\u2028\\u2029]|$).*|.*[ \t\r\n\\x85\\u2028\\u2029]#.*");

  private YamlStyle() {}

  /**
   * A text in its quotes, or without.
   *
   * @param column where the lines of a block begin
   * @param key whether it is a key on the line of its value
   */
  static String scalar(String text, int column, boolean key) {
    boolean special = text.chars().anyMatch(c -> !isPrintable(c) && c != '\t');
    boolean spaceBreak = Pattern.compile(" [\n\\u2028\\u2029]").matcher(text).find();
    if (text.indexOf('\n') >= 0) {
      boolean block = !key && !text.endsWith(" ") && !special && !spaceBreak;
      return block ? literal(text, column) : doubled(text);
    }
    if (YamlScalar.needsQuotes(text) || BASE_60.finds(text) || OLD_BOOLEANS.contains(text)) {
      return doubled(text);
    }
    boolean breakSpace = Pattern.compile("[\\u2028\\u2029] ").matcher(text).find();
    boolean tab = text.indexOf('\t') >= 0;
    if (special || tab || spaceBreak || breakSpace) {
      return doubled(text);
    }
    boolean plain =
        !multiline(text)
            && !text.startsWith(" ")
            && !text.endsWith(" ")
            && !INDICATORS.matcher(text).matches();
    return plain ? text : single(text, column);
  }

  static boolean multiline(String text) {
    return text.chars().anyMatch(YamlStyle::isBreak);
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Of UTF-16: characters of two units are not, to Go's YAML. */
  private static boolean isPrintable(int c) {
    return c == '\n'
        || (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
  }

  private static String single(String text, int column) {
    return "'" + indented(text.replace("'", "''"), column, false) + "'";
  }

  private static String literal(String text, int column) {
    boolean hinted = text.startsWith(" ") || isBreak(text.charAt(0));
    boolean ends = isBreak(text.charAt(text.length() - 1));
    boolean keeps = ends && (text.length() == 1 || isBreak(text.charAt(text.length() - 2)));
    return "|"
        + (hinted ? "2" : "")
        + (ends ? keeps ? "+" : "" : "-")
        + "\n"
        + indented(text, column, true);
  }

  /** With spaces before each line that is not empty. */
  private static String indented(String text, int column, boolean first) {
    StringBuilder out = new StringBuilder();
    boolean atBreak = first;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(atBreak && !isBreak(c) ? " ".repeat(column) : "").append(c);
      atBreak = isBreak(c);
    }
    return out.toString();
  }

  private static String doubled(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case 0 -> "\\0";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0xB -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1B -> "\\e";
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> isPrintable(c) ? Character.toString(c) : hex(c);
    };
  }

  private static String hex(int c) {
    if (c <= 0xFF) {
      return String.format(Locale.ROOT, "\\x%02X", c);
    }
    return String.format(Locale.ROOT, c <= 0xFFFF ? "\\u%04X" : "\\U%08X", c);
  }

  /** Numbers inside keys by their size, letters before or behind other characters. */
  static int natural(String a, String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    boolean digits = false;
    for (int i = 0; i < x.length && i < y.length; i++) {
      if (x[i] != y[i]) {
        return different(x, y, i, digits) ? -1 : 1;
      }
      digits = Character.isDigit(x[i]);
    }
    return Integer.compare(x.length, y.length);
  }

  private static boolean different(int[] x, int[] y, int at, boolean digits) {
    boolean xLetter = Character.isLetter(x[at]);
    boolean yLetter = Character.isLetter(y[at]);
    if (xLetter && yLetter) {
      return x[at] < y[at];
    }
    if (xLetter || yLetter) {
      return digits ? xLetter : yLetter;
    }
    long lead = (x[at] == '0' || y[at] == '0') && significantBefore(x, at) ? 1 : 0;
    int xEnd = pastDigits(x, at);
    int yEnd = pastDigits(y, at);
    long xNumber = number(x, at, xEnd, lead);
    long yNumber = number(y, at, yEnd, lead);
    if (xNumber != yNumber) {
      return xNumber < yNumber;
    }
    return xEnd != yEnd ? xEnd < yEnd : x[at] < y[at];
  }

  private static boolean significantBefore(int[] text, int at) {
    for (int i = at - 1; i >= 0 && Character.isDigit(text[i]); i--) {
      if (text[i] != '0') {
        return true;
      }
    }
    return false;
  }

  private static int pastDigits(int[] text, int from) {
    int end = from;
    while (end < text.length && Character.isDigit(text[end])) {
      end++;
    }
    return end;
  }

  private static long number(int[] text, int from, int end, long lead) {
    long number = lead;
    for (int i = from; i < end; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
