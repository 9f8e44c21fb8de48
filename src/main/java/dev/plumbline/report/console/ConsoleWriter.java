package dev.plumbline.report.console;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The report for people. It holds one pipeline at a time.
 *
 * <p>Law of its counts: the last lines are the whole summary, but for the words of which there are
 * none, however little is listed above them. Unless something else is asked for, every pipeline
 * that is neither in line nor only declared has a heading. By rule, a group has at most twenty
 * lines (all, where verbose) and counts the others.
 */
public final class ConsoleWriter implements ReportWriter {
  private final Look look;

  public ConsoleWriter(Look look) {
    this.look = look;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Page page = new Page(text, look.colours(), look.width());
    new ProblemsBlock(page).write(report.header());
    if (look.detail() != Detail.QUIET) {
      new SinceBlock(page, look.verbose()).write(report);
      switch (look.grouping()) {
        case PIPELINE -> pipelines(report, page);
        case TARGET -> new TargetGroups(page, look).write(report);
        case RULE -> new RuleGroups(page, look).write(report);
      }
    }
    new Totals(page).write(report.header());
    text.flush();
  }

  private void pipelines(Report report, Page page) throws IOException {
    PipelineBlock pipelines = new PipelineBlock(page, report.header(), look);
    FailingRules rules = new FailingRules(report.header().run());
    for (PipelineResult result : report.pipelines()) {
      pipelines.write(result);
      rules.add(result);
    }
    rules.write(page);
  }
}
