package dev.plumbline.report.csv;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.Run;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated values as RFC 4180 has them: a header, CRLF at line ends, UTF-8 without a mark.
 * Columns are only ever added, at the end.
 *
 * <p>The law of its counts: a row for each finding, whatever its status, in the order of the
 * report, and a row of kind {@code gap} for each thing that could not be read, evaluated or done.
 * Left out are pipelines without either, and the values of documents. Held is one row.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvWriter implements ReportWriter {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "status",
          "fails_run",
          "severity",
          "level",
          "rule",
          "key",
          "account",
          "region",
          "pipeline",
          "state",
          "message",
          "file",
          "line",
          "column",
          "first_seen",
          "waived_until",
          "waiver_owner",
          "waiver_reason",
          "arn");

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(String.join(",", COLUMNS) + "\r\n");
    for (Gap gap : Gaps.of(report.header())) {
      text.write(row(gap, Optional.empty()));
    }
    for (PipelineResult result : report.pipelines()) {
      for (Gap gap : Gaps.of(result)) {
        text.write(row(gap, Optional.of(result)));
      }
      for (Finding finding : result.findings()) {
        text.write(row(report.header().run(), result, finding));
      }
    }
    text.flush();
  }

  private static String row(Run run, PipelineResult result, Finding finding) {
    Row row = new Row();
    row.add(finding.id()).add(finding.kind()).add(finding.status());
    row.add(run.fails(result, finding)).add(finding.severity()).add(finding.level());
    row.add(finding.rule()).add(finding.key());
    row.add(finding.arn().account()).add(finding.arn().region()).add(finding.arn().name());
    row.add(result.state()).add(String.join("; ", finding.messages()));
    place(row, finding.origin());
    row.add(finding.firstSeen());
    waiver(row, finding.waiver());
    return row.add(finding.arn()).line();
  }

  private static String row(Gap gap, Optional<PipelineResult> result) {
    Row row = new Row();
    row.add(gap.id()).add("gap").add(gap.accepted() ? "waived" : "open").add(gap.fails());
    row.add("")
        .add(gap.fails() || gap.accepted() ? "error" : "warn")
        .add(gap.rule())
        .add(gap.key());
    row.add(result.map(r -> r.arn().account()).or(() -> gap.target().map(t -> t.account())));
    row.add(result.map(r -> r.arn().region()).or(() -> gap.target().map(t -> t.region())));
    row.add(result.map(r -> r.arn().name())).add(result.map(PipelineResult::state));
    row.add(gap.message() + gap.hint().map(text -> " (" + text + ")").orElse(""));
    place(row, gap.origin());
    row.add("");
    waiver(row, gap.waiver());
    return row.add(result.map(PipelineResult::arn)).line();
  }

  private static void place(Row row, Optional<Origin> origin) {
    row.add(origin.map(Origin::file));
    row.add(origin.map(Origin::line).filter(line -> line > 0));
    row.add(origin.map(Origin::column).filter(column -> column > 0));
  }

  private static void waiver(Row row, Optional<Acceptance> waiver) {
    row.add(waiver.map(Acceptance::expires));
    row.add(waiver.map(Acceptance::owner));
    row.add(waiver.map(Acceptance::reason));
  }
}
