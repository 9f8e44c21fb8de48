package dev.plumbline.report.ocsf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.RuleTexts;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Events of the Open Cybersecurity Schema Framework 1.5.0, class 2003 (Compliance Finding) with the
 * cloud profile, one on a line; times are in milliseconds.
 *
 * <p>The law of its counts: an event for each finding, whatever its status (compliance {@code
 * Fail}; accepted ones with status {@code Suppressed}), and one for each thing that could not be
 * read, evaluated or done (compliance {@code Unknown}). Left out is what passed. Held is one
 * pipeline.
 *
 * @see <a href="https://schema.ocsf.io/1.5.0/classes/compliance_finding">Compliance Finding</a>
 */
public final class OcsfWriter implements ReportWriter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Events events = new Events(report.header().run(), RuleTexts.of(report.header()));
    for (Gap gap : Gaps.of(report.header())) {
      line(out, events.of(gap));
    }
    for (PipelineResult result : report.pipelines()) {
      for (Gap gap : Gaps.of(result)) {
        line(out, events.of(gap, result));
      }
      for (Finding finding : result.findings()) {
        line(out, events.of(finding, result));
      }
    }
    out.flush();
  }

  private static void line(OutputStream out, ObjectNode event) throws IOException {
    out.write(Json.bytes(event));
    out.write('\n');
  }
}
