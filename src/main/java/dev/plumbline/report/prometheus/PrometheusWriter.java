package dev.plumbline.report.prometheus;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file for the textfile collector of Prometheus' node exporter: gauges, without timestamps and
 * without names of pipelines, which would make a series each.
 *
 * <p>The law of its counts: {@code plumbline_pipelines}, {@code plumbline_findings} and {@code
 * plumbline_checks} summed over their targets are the summary's numbers, findings by status and
 * severity; {@code plumbline_findings_failing} and {@code plumbline_pipelines_incomplete} too;
 * {@code plumbline_rule_findings_open} has the open ones by rule. Each target has a sample of each
 * state, status, severity and result, be it 0, so that no series ends when all is well. Messages
 * and values are left out. Held are the counts.
 *
 * @see <a href="https://github.com/prometheus/node_exporter#textfile-collector">The collector</a>
 */
public final class PrometheusWriter implements ReportWriter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    TargetMetrics targets = new TargetMetrics(report.header());
    report.header().targets().forEach(targets::read);
    for (PipelineResult result : report.pipelines()) {
      targets.add(result);
    }
    Stream<Family> families = Stream.concat(run(report.header()).stream(), targets.families());
    out.write(
        families.map(Family::text).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static List<Family> run(Header header) {
    Family problems = new Family("plumbline_problems", "Problems of the run.", "severity");
    for (Problem.Weight weight : Problem.Weight.values()) {
      long count = header.problems().stream().filter(p -> p.severity() == weight).count();
      problems.add(count, weight);
    }
    return List.of(
        new Family("plumbline_info", "The version that wrote this.", "version", "stage")
            .add(1, header.run().toolVersion(), header.run().stage()),
        new Family("plumbline_run_timestamp_seconds", "When the run was, in Unix time.")
            .add(Instant.parse(header.run().now()).getEpochSecond()),
        new Family("plumbline_exit_code", "0 in line, 1 incomplete, 2 findings fail, 3 both.")
            .add(ExitStatus.of(header).code()),
        new Family("plumbline_run_complete", "Whether all that was asked for was checked.")
            .add(header.run().complete() ? 1 : 0),
        new Family("plumbline_rules", "Policy rules, by whether they are on.", "enabled")
            .add(header.rules().stream().filter(Rule::enabled).count(), true)
            .add(header.rules().stream().filter(rule -> !rule.enabled()).count(), false),
        new Family("plumbline_targets", "Accounts in regions that were asked.", "read")
            .add(header.targets().stream().filter(PrometheusWriter::whole).count(), true)
            .add(header.targets().stream().filter(read -> !whole(read)).count(), false),
        problems);
  }

  private static boolean whole(TargetRead read) {
    return read.complete() && read.error().isEmpty();
  }
}
