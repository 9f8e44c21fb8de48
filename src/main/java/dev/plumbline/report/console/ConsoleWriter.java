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
 * none; every pipeline that is neither in line nor only declared has a heading.
 */
public final class ConsoleWriter implements ReportWriter {
  /** The width off a terminal. */
  public static final int WIDTH = 80;

  private final boolean colour;
  private final int width;
  private final boolean verbose;

  /**
   * A writer.
   *
   * @param colour whether to write ANSI colours
   * @param width in columns; 40 at least
   * @param verbose whether pipelines in line are listed, and differences that nobody asked about
   */
  public ConsoleWriter(boolean colour, int width, boolean verbose) {
    this.colour = colour;
    this.width = Math.max(40, width);
    this.verbose = verbose;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Page page = new Page(text, colour, width);
    new ProblemsBlock(page).write(report.header());
    new SinceBlock(page, verbose).write(report);
    PipelineBlock pipelines = new PipelineBlock(page, report.header(), verbose);
    for (PipelineResult result : report.pipelines()) {
      pipelines.write(result);
    }
    new Totals(page).write(report.header());
    text.flush();
  }
}
