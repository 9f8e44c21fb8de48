package dev.plumbline.policy.builtins;

/**
 * Go's quoted strings and characters.
 *
 * @see <a href="https://pkg.go.dev/strconv#Quote">strconv.Quote</a>
 */
final class GoQuote {
  private static final int REPLACEMENT = 0xFFFD;

  private GoQuote() {}

  static String text(String text) {
    return quoted(text, '"', false);
  }

  static String ascii(String text) {
    return quoted(text, '"', true);
  }

  static String character(int codePoint, boolean ascii) {
    return quoted(Character.toString(rune(codePoint)), '\'', ascii);
  }

  /** The code point, or U+FFFD where it is none that text can hold. */
  static int rune(long codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return codePoint < 0 || codePoint > Character.MAX_CODE_POINT || surrogate
        ? REPLACEMENT
        : (int) codePoint;
  }

  /** Whether the text can stand between backquotes unchanged. */
  static boolean canBackquote(String text) {
    return text.codePoints()
        .noneMatch(c -> (c < ' ' && c != '\t') || c == '`' || c == 0x7F || c == 0xFEFF);
  }

  /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
  static boolean isPrint(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }

  private static String quoted(String text, char quote, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> append(out, rune(c), quote, ascii));
    return out.append(quote).toString();
  }

  private static void append(StringBuilder out, int c, char quote, boolean ascii) {
    int letter = "\u0007\b\f\n\r\t\u000B".indexOf(c);
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (isPrint(c) && (c < 0x80 || !ascii)) {
      out.appendCodePoint(c);
    } else if (letter >= 0) {
      out.append('\\').append("abfnrtv".charAt(letter));
    } else if (c < 0x80) {
      hex(out.append("\\x"), c, 2);
    } else if (c < 0x10000) {
      hex(out.append("\\u"), c, 4);
    } else {
      hex(out.append("\\U"), c, 8);
    }
  }

  private static void hex(StringBuilder out, int c, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(Character.forDigit((c >> shift) & 15, 16));
    }
  }
}
