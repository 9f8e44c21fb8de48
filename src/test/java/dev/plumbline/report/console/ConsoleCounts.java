package dev.plumbline.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the last lines as a person does, and holds the headings above them to what they say: each
 * pipeline that is not as it should be has one.
 */
public final class ConsoleCounts {
  private static final Pattern TOTALS =
      Pattern.compile(
          "(?:(?<pipelines>\\d+) pipelines?: (?<states>[^;]*)|No pipelines);"
              + " (?:no open findings|(?<open>\\d+) open findings? \\((?<severities>[^)]*)\\),"
              + " (?<failing>\\d+) fails? the run)(?<others>[^.]*)\\."
              + "(?: Checks: (?<checks>.*?))?"
              + "(?: Specs since [^ ]+: .*?)?"
              + "(?: Problems: (?<errors>\\d+) errors?, (?<warnings>\\d+) warnings?)?"
              + " Exit code [0-3]: .*");
  private static final Pattern PART = Pattern.compile("(\\d+) ([a-z ]+)");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^\\d{12}/[a-z0-9-]+/[^ ]+: (drifted|missing|unreadable|unmanaged)\\b");

  private ConsoleCounts() {}

  public static Counts read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    Matcher totals = TOTALS.matcher(lastLines(text));
    assertThat(totals.matches()).as(lastLines(text)).isTrue();
    Counts.Tally tally = new Counts.Tally();
    Map<String, Integer> states = parts(totals.group("states"));
    states.forEach((state, count) -> tally.add("state." + state, count));
    parts(totals.group("checks"))
        .forEach((result, count) -> tally.add("check." + result.replace(' ', '-'), count));
    parts(totals.group("severities")).forEach((word, n) -> tally.add("severity." + word, n));
    parts(totals.group("others")).forEach((status, n) -> tally.add("finding." + status, n));
    headings(text, states);
    return tally
        .add("pipelines", number(totals.group("pipelines")))
        .add("finding.open", number(totals.group("open")))
        .add("failing", number(totals.group("failing")))
        .add("problem.error", number(totals.group("errors")))
        .add("problem.warning", number(totals.group("warnings")))
        .counts();
  }

  /** From the line with the number of pipelines on; a line that was wrapped is one again. */
  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    int first = lines.size() - 1;
    while (!lines.get(first).matches("(\\d+ pipelines?: |No pipelines;).*")) {
      first--;
    }
    return String.join(
        " ", lines.subList(first, lines.size()).stream().map(String::strip).toList());
  }

  private static void headings(String text, Map<String, Integer> states) {
    Map<String, Integer> found = new TreeMap<>();
    HEADING.matcher(text).results().forEach(m -> found.merge(m.group(1), 1, Integer::sum));
    Map<String, Integer> wanted = new TreeMap<>(states);
    wanted.keySet().removeAll(List.of("in line", "declared"));
    assertThat(found).as("headings").isEqualTo(wanted);
  }

  private static Map<String, Integer> parts(@Nullable String list) {
    Map<String, Integer> parts = new TreeMap<>();
    if (list != null) {
      PART.matcher(list).results().forEach(m -> parts.put(m.group(2), number(m.group(1))));
    }
    return parts;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
