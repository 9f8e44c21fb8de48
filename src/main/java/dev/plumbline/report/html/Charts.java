package dev.plumbline.report.html;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Summary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers that are drawn. */
record Charts(Summary summary) {
  /** What there is of each state. */
  List<ChartRow> states() {
    return Arrays.stream(PipelineState.values())
        .filter(state -> summary.count(state) > 0)
        .map(state -> row(state.toString(), summary.count(state), summary.pipelines()))
        .toList();
  }

  /** All states in one bar. */
  List<Bar> stateBar() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (PipelineState state : PipelineState.values()) {
      numbers.put(state.toString().replace(' ', '-'), summary.count(state));
    }
    return Bar.stacked(numbers);
  }

  /** Every result of checks. */
  List<ChartRow> checks() {
    return Arrays.stream(Check.Result.values())
        .map(result -> row(result.toString(), summary.count(result), 1))
        .toList();
  }

  /** All checks in one bar. */
  List<Bar> checkBar() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Check.Result result : Check.Result.values()) {
      numbers.put(result.toString(), summary.count(result));
    }
    return Bar.stacked(numbers);
  }

  /** Open findings of each severity. */
  List<ChartRow> severities() {
    int greatest = Arrays.stream(Severity.values()).mapToInt(summary::count).max().orElse(0);
    return Arrays.stream(Severity.values())
        .map(severity -> row(severity.toString(), summary.count(severity), greatest))
        .toList();
  }

  private static ChartRow row(String label, int number, int greatest) {
    String kind = label.replace(' ', '-');
    return new ChartRow(
        label.replace('-', ' '), kind, Words.number(number), Bar.of(kind, number, greatest));
  }
}
