package dev.plumbline.report.csv;

import dev.plumbline.report.Printable;
import java.util.Optional;

/**
 * One row in the making. A value that a spreadsheet would take for a formula gets an apostrophe in
 * front, which it shows as text; no number of ours begins like one.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class Row {
  /** What begins a formula, in one spreadsheet or another, full-width forms included. */
  private static final String FORMULA = "=+-@|\uFF1D\uFF0B\uFF0D\uFF20";

  /** Excel holds 32 767 characters in a cell, and breaks the rows behind a longer one. */
  private static final int LONGEST = 32_000;

  private final StringBuilder line = new StringBuilder();
  private boolean any;

  Row add(Optional<?> value) {
    return add(value.map(Object::toString).orElse(""));
  }

  Row add(Object value) {
    line.append(any ? "," : "").append(field(value.toString()));
    any = true;
    return this;
  }

  private static String field(String value) {
    String text = Printable.shorten(Printable.line(value), LONGEST);
    String start = text.stripLeading();
    String safe = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.equals(safe.strip()) && safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  String line() {
    return line + "\r\n";
  }
}
