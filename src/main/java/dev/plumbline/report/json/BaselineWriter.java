package dev.plumbline.report.json;

import dev.plumbline.diff.Drift;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.Run;
import dev.plumbline.report.SummaryFold;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A JSON report with nothing in it but the findings that a baseline accepts: those that are open,
 * or stood in the baseline before. It is small, is made to be kept in Git, and changes only where
 * these findings do; so it holds no documents, no places, and nothing of the run but its time.
 */
public final class BaselineWriter implements ReportWriter {
  private static final Drift NONE = new Drift(List.of(), List.of());

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Iterable<PipelineResult> pipelines = () -> accepted(report.pipelines());
    SummaryFold fold = new SummaryFold();
    pipelines.forEach(fold::add);
    Run run = bare(report.header().run());
    Header header = new Header(run, List.of(), List.of(), List.of(), fold.summary(run));
    new JsonWriter().write(new Report(header, pipelines), out);
  }

  private static Run bare(Run run) {
    return new Run(
        run.toolVersion(),
        run.stage(),
        run.now(),
        run.complete(),
        run.failOn(),
        run.failOnWarn(),
        run.unmanagedFails(),
        new TreeMap<>());
  }

  private static Iterator<PipelineResult> accepted(Iterable<PipelineResult> pipelines) {
    Stream<PipelineResult> all = StreamSupport.stream(pipelines.spliterator(), false);
    return all.map(BaselineWriter::accepted).filter(p -> !p.findings().isEmpty()).iterator();
  }

  private static PipelineResult accepted(PipelineResult result) {
    return new PipelineResult(
        result.arn(),
        result.name(),
        new TreeMap<>(),
        Optional.empty(),
        result.state(),
        Optional.empty(),
        Optional.empty(),
        NONE,
        List.of(),
        result.findings().stream().flatMap(BaselineWriter::accepted).toList(),
        result.error(),
        Optional.empty());
  }

  private static Stream<Finding> accepted(Finding finding) {
    return switch (finding.status()) {
      case OPEN, BASELINE -> Stream.of(bare(finding));
      case WAIVED, EXCEPTED -> Stream.empty();
    };
  }

  private static Finding bare(Finding finding) {
    return new Finding(
        finding.arn(),
        finding.kind(),
        finding.rule(),
        finding.key(),
        finding.level(),
        finding.severity(),
        finding.messages(),
        List.of(),
        Optional.empty(),
        Finding.Status.BASELINE,
        finding.firstSeen());
  }
}
