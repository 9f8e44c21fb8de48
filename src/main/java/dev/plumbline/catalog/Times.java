package dev.plumbline.catalog;

import java.util.Locale;
import java.util.Set;

/** When schedules run. */
final class Times {
  private static final Set<String> UTC = Set.of("UTC", "Etc/UTC");

  private Times() {}

  static boolean same(String desired, String live) {
    return bare(desired).equals(bare(live));
  }

  static boolean sameZone(String desired, String live) {
    return desired.equals(live) || (UTC.contains(desired) && UTC.contains(live));
  }

  private static String bare(String expression) {
    String text = expression.toUpperCase(Locale.ROOT);
    return text.startsWith("CRON(") && text.endsWith(")")
        ? text.substring(5, text.length() - 1)
        : text;
  }
}
