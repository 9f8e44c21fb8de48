package dev.plumbline.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mistake that everybody makes once: a cron expression without quotes. */
final class CronQuote {
  private static final Pattern LINE =
      Pattern.compile("^(.*scheduleExpression:\\s*)((?:cron|rate)\\([^)]*\\)?)(.*)$");

  private CronQuote() {}

  /** The corrected line, where this line of the text (from 1) is such a mistake. */
  static Optional<String> hint(String text, int line) {
    return text.lines().skip(Math.max(0, line - 1L)).findFirst().flatMap(CronQuote::corrected);
  }

  private static Optional<String> corrected(String line) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String expression = m.group(2).endsWith(")") ? m.group(2) : m.group(2) + ")";
    return Optional.of(
        "quote the cron expression: "
            + (m.group(1) + "\"" + expression + "\"" + m.group(3)).strip());
  }
}
