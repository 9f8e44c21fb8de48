package dev.plumbline.report.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text format as its specification has it, and sums over targets as a dashboard does. */
public final class PrometheusCounts {
  private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? (-?[0-9]+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\[\\\\\"n])*+)\",?");

  private PrometheusCounts() {}

  public static Counts read(byte[] file) {
    Counts.Tally tally = new Counts.Tally();
    Set<String> series = new HashSet<>();
    Set<String> typed = new HashSet<>();
    int byRule = 0;
    int open = 0;
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("# TYPE ")) {
        assertThat(line).endsWith(" gauge");
        assertThat(typed.add(line.split(" ", -1)[2])).as("one TYPE: %s", line).isTrue();
      } else if (!line.isEmpty() && !line.startsWith("# HELP ")) {
        Matcher m = SAMPLE.matcher(line);
        assertThat(m.matches()).as(line).isTrue();
        assertThat(typed).contains(m.group(1));
        assertThat(series.add(m.group(1) + m.group(2))).as("one sample: %s", line).isTrue();
        Map<String, String> labels = labels(m.group(2) == null ? "" : m.group(2));
        int value = (int) Long.parseLong(m.group(3));
        byRule += m.group(1).equals("plumbline_rule_findings_open") ? value : 0;
        open += "open".equals(labels.get("status")) ? value : 0;
        count(tally, m.group(1), labels, value);
      }
    }
    assertThat(byRule).isEqualTo(open);
    return tally.counts();
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    Matcher m = LABEL.matcher(text);
    int at = 0;
    while (at < text.length()) {
      assertThat(m.find(at) && m.start() == at).as(text).isTrue();
      labels.put(m.group(1), m.group(2));
      at = m.end();
    }
    return labels;
  }

  private static void count(
      Counts.Tally tally, String name, Map<String, String> labels, int value) {
    switch (name) {
      case "plumbline_pipelines" ->
          tally.add("pipelines", value).add("state." + labels.get("state"), value);
      case "plumbline_findings" -> {
        tally.add("finding." + labels.get("status"), value);
        boolean open = "open".equals(labels.get("status"));
        tally.add("severity." + labels.get("severity"), open ? value : 0);
      }
      case "plumbline_checks" -> tally.add("check." + labels.get("result"), value);
      case "plumbline_findings_failing" -> tally.add("failing", value);
      case "plumbline_pipelines_incomplete" -> tally.add("incomplete", value);
      case "plumbline_problems" -> tally.add("problem." + labels.get("severity"), value);
      case "plumbline_targets" -> tally.add("targets", value);
      default -> assertThat(name).startsWith("plumbline_");
    }
  }
}
