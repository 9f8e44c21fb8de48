package dev.plumbline.report.html;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTML page, which loads nothing and reads well without scripts and without its style. It walks
 * the pipelines once for what stands above them and once for each {@link Group}, and holds one at a
 * time.
 *
 * <p>The law of its counts. Nothing is left out: every pipeline is one element of class {@code
 * pipeline}, every finding one of class {@code finding}, every problem one of class {@code
 * problem}, every target of the run one of class {@code target} with {@code data-read}, whatever is
 * shown or folded. With {@code data-state}, {@code data-status}, {@code data-severity}, {@code
 * data-fails} and {@code data-incomplete} they add up to the report's summary, and so do the checks
 * that each pipeline counts in {@code data-pass}, {@code data-fail}, {@code data-error} and {@code
 * data-not-evaluated}. With {@code data-change} they are those whose spec is not as it was. The
 * numbers in the elements with {@code data-count} are those of the summary. Values and texts of
 * more than 20 000 characters are shortened in their middle, but never the documents of fixes. The
 * source and the duration of the run ({@code run.volatile}) are left out, so that two equal runs
 * give equal pages.
 */
public final class HtmlWriter implements ReportWriter {
  /** More than these at once are folded, so that one sees which there are. */
  private static final int UNFOLDED = 8;

  /** No template names a tag that somebody wants to hear of. */
  private static final HtmlInterceptor NONE =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput out) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput out) {}
      };

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    HtmlTemplateOutput page = new OwaspHtmlTemplateOutput(new WriterOutput(text));
    Overview overview = Overview.of(report);
    int urgent = overview.count(Group.UNREAD) + overview.count(Group.FAILING);
    Pipelines pipelines = new Pipelines(report.header(), urgent <= UNFOLDED);
    Content groups = to -> groups(report, overview, pipelines, page);
    JtepageGenerated.render(
        page, NONE, new Front(report.header(), overview), Assets.load(), groups);
    text.flush();
  }

  private static void groups(
      Report report, Overview overview, Pipelines pipelines, HtmlTemplateOutput page) {
    for (Group group : Group.values()) {
      if (overview.count(group) > 0) {
        Content members = to -> members(report, group, pipelines, page);
        JtegroupGenerated.render(page, NONE, group, Words.number(overview.count(group)), members);
      }
    }
  }

  private static void members(
      Report report, Group group, Pipelines pipelines, HtmlTemplateOutput page) {
    for (PipelineResult result : report.pipelines()) {
      if (pipelines.group(result) == group) {
        JtepipelineGenerated.render(page, NONE, pipelines.view(result));
      }
    }
  }
}
