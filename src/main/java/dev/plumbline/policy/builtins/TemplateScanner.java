package dev.plumbline.policy.builtins;

/** Text of a template, read from left to right. */
final class TemplateScanner {
  private static final String SPACE = " \t\r\n";

  private final String text;
  private int at;

  TemplateScanner(String text) {
    this.text = text;
  }

  /** A place to come back to. */
  record Mark(int at) {}

  Mark mark() {
    return new Mark(at);
  }

  void back(Mark mark) {
    at = mark.at;
  }

  boolean ended() {
    return at == text.length();
  }

  /** Takes these characters where they are next. */
  boolean take(String wanted) {
    boolean here = text.startsWith(wanted, at);
    at += here ? wanted.length() : 0;
    return here;
  }

  boolean sees(String wanted) {
    return text.startsWith(wanted, at);
  }

  /** The next character; NUL at the end. */
  char peek() {
    return ended() ? 0 : text.charAt(at);
  }

  char next() {
    if (ended()) {
      throw wrong();
    }
    return text.charAt(at++);
  }

  /** Everything before this, which is taken too. */
  String until(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw wrong();
    }
    String before = text.substring(at, found);
    at = found + end.length();
    return before;
  }

  /** Everything before this, or all that is left. */
  String before(String end) {
    int found = text.indexOf(end, at);
    int to = found < 0 ? text.length() : found;
    String before = text.substring(at, to);
    at = to;
    return before;
  }

  /** Letters, digits and underscores. */
  String word() {
    int from = at;
    while (!ended() && (peek() == '_' || Character.isLetterOrDigit(peek()))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Passes over spaces. */
  boolean spaces() {
    int from = at;
    while (!ended() && isSpace(peek())) {
      at++;
    }
    return at > from;
  }

  /** Whether the last character that was taken is a space. */
  boolean spaced() {
    return at > 0 && isSpace(text.charAt(at - 1));
  }

  static boolean isSpace(char c) {
    return SPACE.indexOf(c) >= 0;
  }

  BuiltinException wrong() {
    return new BuiltinException("a template that Go cannot read, at character " + at);
  }

  static String leftTrimmed(String text) {
    int from = 0;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    return text.substring(from);
  }

  static String rightTrimmed(String text) {
    int to = text.length();
    while (to > 0 && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(0, to);
  }
}
