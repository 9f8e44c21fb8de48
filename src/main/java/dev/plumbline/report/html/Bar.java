package dev.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a bar, in hundredths of its width.
 *
 * @param kind a word for class names
 * @param fill a colour for readers that take no style sheet
 */
record Bar(String kind, String x, String width, String fill) {
  private static final Map<String, String> FILLS =
      Map.ofEntries(
          Map.entry("in-line", "#2f8f5b"),
          Map.entry("declared", "#2f8f5b"),
          Map.entry("drifted", "#c77700"),
          Map.entry("missing", "#c0392b"),
          Map.entry("unmanaged", "#7a6fb0"),
          Map.entry("unreadable", "#59636e"),
          Map.entry("pass", "#2f8f5b"),
          Map.entry("fail", "#c0392b"),
          Map.entry("error", "#8f1239"),
          Map.entry("not-evaluated", "#7a8490"),
          Map.entry("critical", "#8f1239"),
          Map.entry("high", "#c0392b"),
          Map.entry("medium", "#c77700"),
          Map.entry("low", "#8a8f00"),
          Map.entry("info", "#7a8490"));

  /** However few there are of something, it is seen. */
  private static final double LEAST = 1.5;

  /** One part of a number among the greatest. */
  static List<Bar> of(String kind, int number, int greatest) {
    return number == 0
        ? List.of()
        : List.of(bar(kind, 0, Math.max(LEAST, 100.0 * number / Math.max(1, greatest))));
  }

  /** Parts that fill the whole, in order; kinds that there are none of are left out. */
  static List<Bar> stacked(Map<String, Integer> numbers) {
    double sum = 0;
    for (int number : numbers.values()) {
      sum += number;
    }
    double widened = 0;
    for (int number : numbers.values()) {
      widened += number == 0 ? 0 : Math.max(LEAST, 100.0 * number / sum);
    }
    List<Bar> bars = new ArrayList<>();
    double x = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      if (entry.getValue() > 0) {
        double width = Math.max(LEAST, 100.0 * entry.getValue() / sum) * 100 / widened;
        bars.add(bar(entry.getKey(), x, width));
        x += width;
      }
    }
    return bars;
  }

  private static Bar bar(String kind, double x, double width) {
    return new Bar(kind, decimal(x), decimal(width), fill(kind));
  }

  static String fill(String kind) {
    return FILLS.getOrDefault(kind, "#59636e");
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
