package dev.plumbline.report.console;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Run;
import dev.plumbline.report.SummaryText;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules fail in most pipelines: where a page is long, what to mend first is lost in it. A
 * short page goes without.
 */
final class FailingRules {
  private static final int SHORT = 20;
  private static final int SHOWN = 10;

  private static final Comparator<Row> MOST_FIRST =
      Comparator.comparing(Row::severity)
          .thenComparing(Row::pipelines, Comparator.reverseOrder())
          .thenComparing(Row::rule);

  private final Run run;
  private final Map<String, Row> rows = new HashMap<>();
  private int failing;

  private record Row(String rule, Severity severity, int pipelines) {
    /** Of one pipeline. */
    Row worse(Row other) {
      return severity.atLeast(other.severity) ? this : other;
    }

    /** Of different pipelines. */
    Row and(Row other) {
      return new Row(rule, worse(other).severity, pipelines + other.pipelines);
    }
  }

  FailingRules(Run run) {
    this.run = run;
  }

  void add(PipelineResult result) {
    Map<String, Row> here = new HashMap<>();
    for (Finding finding : result.findings()) {
      if (run.fails(result, finding)) {
        here.merge(finding.rule(), new Row(finding.rule(), finding.severity(), 1), Row::worse);
      }
    }
    here.values().forEach(row -> rows.merge(row.rule(), row, Row::and));
    failing += here.isEmpty() ? 0 : 1;
  }

  void write(Page page) throws IOException {
    if (failing <= SHORT) {
      return;
    }
    List<Row> all = rows.values().stream().sorted(MOST_FIRST).toList();
    List<Row> shown = all.subList(0, Math.min(SHOWN, all.size()));
    page.line().add(Ink.BOLD, "What fails, the worst first").add(" (explain RULE says why):").end();
    int width = shown.stream().mapToInt(row -> row.rule().length()).max().orElse(0);
    for (Row row : shown) {
      page.line()
          .add("  ")
          .add(Ink.of(row.severity()), padded(row.severity().toString(), 8))
          .add(" " + padded(row.rule(), width) + "  ")
          .add(SummaryText.count(row.pipelines(), "pipeline"))
          .end();
    }
    if (shown.size() < all.size()) {
      String more = SummaryText.count(all.size() - shown.size(), "more rule");
      page.line().add("  ").add(Ink.DIM, "and " + more + "; --group-by rule shows all").end();
    }
    page.blank();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
