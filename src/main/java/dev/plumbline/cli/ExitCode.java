package dev.plumbline.cli;

import dev.plumbline.report.ExitStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes that are not a report's own. */
final class ExitCode {
  static final int OK = 0;
  static final int INCOMPLETE = 1;
  static final int FOUND = 2;
  static final int BOTH = 3;
  static final int USAGE = 64;

  private ExitCode() {}

  /** The code of a run that found something, or was not whole, or both. */
  static int of(boolean incomplete, boolean found) {
    if (found) {
      return incomplete ? BOTH : FOUND;
    }
    return incomplete ? INCOMPLETE : OK;
  }

  /** The table that help shows, in its order. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put(
        " 0", "in line: nothing at or above --fail-on, and everything was read and evaluated");
    table.put(
        " 1", "could not run, or not completely: problems, unreadable pipelines, failed rules");
    table.put(" 2", "findings at or above --fail-on");
    table.put(" 3", "both 1 and 2");
    table.put("64", "a wrong command line");
    table.put("130, 143", "stopped by a signal");
    return table;
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
