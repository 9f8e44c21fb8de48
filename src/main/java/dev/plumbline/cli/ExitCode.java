package dev.plumbline.cli;

import dev.plumbline.report.ExitStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The exit codes that are not a report's own. */
final class ExitCode {
  static final int OK = 0;
  static final int INCOMPLETE = 1;
  static final int USAGE = 64;

  private ExitCode() {}

  /** The table that help shows. */
  static Map<String, String> table() {
    return new TreeMap<>(
        Map.of(
            " 0", "in line: nothing at or above --fail-on, and everything was read and evaluated",
            " 1", "could not run, or not completely: problems, unreadable pipelines, failed rules",
            " 2", "findings at or above --fail-on",
            " 3", "both 1 and 2",
            "64", "a wrong command line",
            "130, 143", "stopped by a signal"));
  }

  /** What a report's own code says. */
  static String meaning(int code) {
    return Arrays.stream(ExitStatus.values())
        .filter(status -> status.code() == code)
        .map(ExitStatus::toString)
        .findFirst()
        .orElse("");
  }
}
