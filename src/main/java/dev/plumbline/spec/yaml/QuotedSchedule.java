package dev.plumbline.spec.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way out for a schedule expression without quotes: {@code ? , # * } all bite in YAML. */
public final class QuotedSchedule {
  /** So much of a line is looked at; nobody writes a longer one by hand. */
  private static final int LONGEST_LINE = 1000;

  /** With its function around it: up to the bracket, or to the end of the line without one. */
  private static final Pattern CALL =
      Pattern.compile("(?i)(?<![\"'\\w])((?:cron|rate)\\([^)\"']{0,200}(?:\\)|$))");

  /** Bare, behind its key: up to what ends it in braces, or to the end of the line. */
  private static final Pattern BARE =
      Pattern.compile("scheduleExpression[\"']?:\\s+([^\"'\\s{\\[][^\"'}]{0,200}?)\\s*(?:, |}|$)");

  private QuotedSchedule() {}

  /** {@code quote the cron expression: } and the line put right; empty where none is unquoted. */
  public static Optional<String> hint(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    return first(CALL, line).or(() -> first(BARE, line));
  }

  private static Optional<String> first(Pattern pattern, String line) {
    Matcher m = pattern.matcher(line);
    if (!m.find()) {
      return Optional.empty();
    }
    String quoted = '"' + m.group(1).strip() + '"';
    String corrected = line.substring(0, m.start(1)) + quoted + line.substring(m.end(1));
    return Optional.of("quote the cron expression: " + corrected.strip());
  }
}
