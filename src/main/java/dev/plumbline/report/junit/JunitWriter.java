package dev.plumbline.report.junit;

import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JUnit XML in one file: the suite {@code plumbline} for the run, then one for each pipeline. It
 * holds one suite at a time.
 *
 * <p>Law of its counts: each pipeline is one suite with its state, and each target one case of the
 * suite {@code plumbline}; a suite's numbers are those of its cases. Each suite's properties say
 * how many findings it has by status ({@code findings.open}) and how many fail the run, the first
 * suite's how many there are of all. Every finding stands in the body of one case, or, where it
 * passes with a word, on a line of {@code system-out}; what has no room there is counted ({@code
 * and 3 more}). It leaves out the checks by result and the findings by severity, which stand in
 * their texts only, and all that is equal.
 */
final class JunitWriter implements ReportWriter {
  private final Suites suites;

  JunitWriter(Suites suites) {
    this.suites = suites;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    suites
        .file(out, report.header())
        .all(
            file -> {
              Suites.Ahead left = suites.of(report);
              while (left.hasNext()) {
                file.add(left.next());
              }
            });
  }
}
