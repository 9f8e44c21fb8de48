package dev.plumbline.report.console;

import dev.plumbline.model.Target;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Summary;
import dev.plumbline.report.SummaryFold;
import dev.plumbline.report.SummaryText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pipelines below a heading for each account and region, with its totals. */
final class TargetGroups {
  private final Page page;
  private final Look look;

  TargetGroups(Page page, Look look) {
    this.page = page;
    this.look = look;
  }

  void write(Report report) throws IOException {
    Map<Target, SummaryFold> folds = new TreeMap<>();
    for (PipelineResult result : report.pipelines()) {
      folds.computeIfAbsent(result.arn().target(), t -> new SummaryFold()).add(result);
    }
    PipelineBlock pipelines = new PipelineBlock(page, report.header(), look);
    Optional<Target> above = Optional.empty();
    for (PipelineResult result : report.pipelines()) {
      Target target = result.arn().target();
      SummaryFold fold = folds.get(target);
      if (fold != null && !above.equals(Optional.of(target))) {
        above = Optional.of(target);
        heading(target, fold.summary(report.header().run()));
      }
      pipelines.write(result);
    }
  }

  private void heading(Target target, Summary summary) throws IOException {
    page.line()
        .add(Ink.BOLD, "== " + target + ": ")
        .wrapped(
            Ink.PLAIN,
            SummaryText.pipelines(summary) + "; " + SummaryText.findings(summary) + ".",
            3);
    page.blank();
  }
}
