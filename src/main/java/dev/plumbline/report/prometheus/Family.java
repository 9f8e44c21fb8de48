package dev.plumbline.report.prometheus;

import dev.plumbline.report.Printable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One gauge and its samples, which stand together, no two with the same labels.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">The text format</a>
 */
final class Family {
  private final String name;
  private final String help;
  private final List<String> labels;
  private final SortedMap<String, Long> samples = new TreeMap<>();

  /**
   * No samples yet.
   *
   * @param labels their names, in the order that their values are given in
   */
  Family(String name, String help, String... labels) {
    this.name = name;
    this.help = help;
    this.labels = List.of(labels);
  }

  /** Counts so much more; 0 makes the sample stand there. */
  Family add(long value, Object... values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "{" : ",")
          .append(labels.get(i))
          .append("=\"")
          .append(escaped(values[i].toString()))
          .append('"');
    }
    samples.merge(values.length == 0 ? "" : text + "}", value, Long::sum);
    return this;
  }

  private static String escaped(String value) {
    return Printable.line(value).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
    for (Map.Entry<String, Long> sample : samples.entrySet()) {
      text.append(name).append(sample.getKey()).append(' ').append(sample.getValue()).append('\n');
    }
    return text.toString();
  }
}
