package dev.plumbline.policy.builtins;

/** Go's texts in quotes. */
final class TemplateLiterals {
  private static final String ESCAPES = "abfnrtv\\\"";
  private static final String MEANT = "\u0007\b\f\n\r\t\u000B\\\"";

  private TemplateLiterals() {}

  /** The text that begins here with a quote. */
  static String text(TemplateScanner in) {
    if (in.take("`")) {
      return in.until("`").replace("\r", "");
    }
    in.next();
    StringBuilder text = new StringBuilder();
    while (true) {
      char c = in.next();
      if (c == '"') {
        return text.toString();
      }
      if (c == '\n') {
        throw in.wrong();
      }
      text.append(c == '\\' ? escaped(in) : c);
    }
  }

  private static char escaped(TemplateScanner in) {
    char c = in.next();
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      return MEANT.charAt(known);
    }
    if ("xuU01234567".indexOf(c) >= 0) {
      throw Templates.unsupported("the escape \\" + c);
    }
    throw in.wrong();
  }
}
