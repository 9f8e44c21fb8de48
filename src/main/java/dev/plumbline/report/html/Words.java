package dev.plumbline.report.html;

import dev.plumbline.report.Printable;
import java.util.Locale;

/** Numbers and counted nouns as the page says them. */
final class Words {
  private static final int LONGEST = 20_000;

  private Words() {}

  /** {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 pipeline}, {@code 2 pipelines}. */
  static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Text from anywhere on one line. */
  static String line(String text) {
    return Printable.line(Printable.shorten(text, LONGEST));
  }

  /** Text from anywhere with its line ends. */
  static String block(String text) {
    return Printable.block(Printable.shorten(text, LONGEST));
  }
}
