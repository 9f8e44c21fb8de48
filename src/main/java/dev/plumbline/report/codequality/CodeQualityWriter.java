package dev.plumbline.report.codequality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Sha256;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.JsonList;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Places;
import dev.plumbline.report.Printable;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * GitLab's Code Quality report. GitLab tells two issues apart by their fingerprints, and shows in a
 * merge request what the target branch's report does not have; a fingerprint is made of a finding's
 * id, so that it stays when lines move.
 *
 * <p>The law of its counts: an issue for each open finding, whether it fails the run or not, and
 * for each gap that nobody accepts. Those of unmanaged pipelines are of severity info, unless such
 * pipelines fail the run. What is waived, excepted or in the baseline is left out: GitLab knows no
 * such thing. All of them are written, in the order of the report, and one is held at a time.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">The
 *     format</a>
 */
public final class CodeQualityWriter implements ReportWriter {
  private static final int LONGEST = 1000;

  private final Places places;

  /** A writer for a repository in which the report's files lie there. */
  public CodeQualityWriter(Places places) {
    this.places = places;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    boolean unmanagedFails = report.header().run().unmanagedFails();
    JsonList issues = new JsonList(out);
    for (Gap gap : Gaps.of(report.header())) {
      add(issues, gap);
    }
    for (PipelineResult result : report.pipelines()) {
      for (Gap gap : Gaps.of(result)) {
        add(issues, gap);
      }
      for (Finding finding : result.findings()) {
        if (finding.status() == Finding.Status.OPEN) {
          boolean counted = !result.unmanaged() || unmanagedFails;
          issues.add(issue(finding, counted ? severity(finding.severity()) : "info"));
        }
      }
    }
    issues.end();
    out.write('\n');
    out.flush();
  }

  private void add(JsonList issues, Gap gap) throws IOException {
    if (!gap.accepted()) {
      issues.add(
          issue(
              gap.rule(),
              gap.line(),
              "gap:" + gap.id(),
              gap.fails() ? "blocker" : "info",
              gap.origin()));
    }
  }

  private ObjectNode issue(Finding finding, String severity) {
    return issue(
        finding.rule(),
        finding.arn().target()
            + "/"
            + finding.arn().name()
            + ": "
            + String.join("; ", finding.messages()),
        finding.id(),
        severity,
        finding.origin());
  }

  private ObjectNode issue(
      String rule, String description, String id, String severity, Optional<Origin> origin) {
    ObjectNode issue = Json.object();
    // GitLab's widget shows the description alone.
    String text = Printable.line(rule + ": " + description);
    issue.put("description", Printable.shorten(text, LONGEST));
    issue.put("check_name", Printable.line(rule));
    issue.put("fingerprint", Sha256.hex(id.getBytes(StandardCharsets.UTF_8)));
    issue.put("severity", severity);
    ObjectNode location = issue.putObject("location");
    location.put("path", Printable.line(places.file(origin)));
    location.putObject("lines").put("begin", Places.line(origin));
    return issue;
  }

  /** GitLab's five words, its worst for our worst. */
  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case INFO -> "info";
    };
  }
}
