package dev.plumbline.report.github;

import dev.plumbline.report.Gaps;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Workflow commands that GitHub Actions turns into annotations. GitHub shows ten errors, ten
 * warnings and ten notices of a step, and of each those that came first.
 *
 * <p>The law of its counts: an {@code error} for each finding that fails the run and for each gap
 * that does; a {@code warning} for each other open finding, and for each warning about the run; a
 * {@code notice} for an open finding that does not fail and is of severity info or of an unmanaged
 * pipeline. What somebody accepts is left out. The worst ten of each sort are written, nine of the
 * notices, and one last line has the totals of the summary, and shown and total of each sort; it is
 * a notice where not everything is shown. Held are only those written.
 */
public final class GithubWriter implements ReportWriter {
  private final Places places;

  /** A writer for a repository in which the report's files lie there. */
  public GithubWriter(Places places) {
    this.places = places;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Annotations annotations = new Annotations(report.header());
    Gaps.of(report.header()).forEach(annotations::add);
    for (PipelineResult result : report.pipelines()) {
      annotations.add(result);
    }
    for (Annotation annotation : annotations.worstFirst()) {
      text.write(annotation.command(places) + "\n");
    }
    text.write(annotations.last() + "\n");
    text.flush();
  }
}
