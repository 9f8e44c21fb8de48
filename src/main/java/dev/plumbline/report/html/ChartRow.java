package dev.plumbline.report.html;

import java.util.List;

/**
 * A line of a chart: what, how many, and the bar.
 *
 * @param kind a word for class names and the filter; empty where there is none
 * @param number as people read it
 */
record ChartRow(String label, String kind, String number, List<Bar> bars) {
  ChartRow {
    bars = List.copyOf(bars);
  }

  /** The colour of its kind for readers that take no style sheet. */
  String fill() {
    return Bar.fill(kind);
  }
}
