package dev.plumbline.report.markdown;

import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A page for a job summary or a comment, which have limits: the worst comes first, and what has no
 * room is counted.
 *
 * <p>The law of its counts: the first lines have the verdict and the totals of the summary. Then
 * come four parts, each with its total in its heading, as many entries as there is room for, and
 * how many more there are: every gap that nobody accepts; every finding that fails the run; every
 * pipeline that one of those or another open finding is of, with all its open findings, and every
 * one that a merge would change; and everything waived. What is in the baseline or excepted is only
 * counted. Held is no more text than the limit, plus one pipeline.
 */
public final class MarkdownWriter implements ReportWriter {
  /** Least room for a page that says anything. */
  public static final int LEAST = 4000;

  /** What a job summary of GitHub Actions may hold is 1 MiB. */
  public static final int JOB_SUMMARY = 1_000_000;

  /** For headings, totals and what stands above tables. */
  private static final int FRAME = 2500;

  private final int limit;

  /**
   * A writer.
   *
   * @param limit of the page, in bytes of UTF-8; at least {@link #LEAST}
   */
  public MarkdownWriter(int limit) {
    this.limit = Math.max(limit, LEAST);
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Page page = new Page(report.header(), limit - FRAME);
    page.read(report);
    out.write(page.text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
