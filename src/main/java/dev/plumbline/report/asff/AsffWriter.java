package dev.plumbline.report.asff;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.RuleTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;

/**
 * AWS Security Finding Format: an array on each line, of at most 100 findings of one account in one
 * region, which is what one call of BatchImportFindings takes.
 *
 * <p>The law of its counts: a finding for each finding of the report, whatever its status (accepted
 * ones with workflow status {@code SUPPRESSED}), and one for each thing that could not be read,
 * evaluated or done (compliance {@code NOT_AVAILABLE}). A problem of the run as a whole goes to the
 * first target; where there is none, it is left out, for there is nothing to import it to. Left out
 * is what passed. Held are 100 findings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html">BatchImportFindings</a>
 */
public final class AsffWriter implements ReportWriter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Batches batches = new Batches(out);
    AsffFindings findings = new AsffFindings(report.header().run(), RuleTexts.of(report.header()));
    Optional<Target> first = first(report);
    for (Gap gap : Gaps.of(report.header())) {
      Optional<Target> target = gap.target().or(() -> first);
      if (target.isPresent()) {
        batches.add(target.get(), findings.of(gap, target.get()));
      }
    }
    for (PipelineResult result : report.pipelines()) {
      Target target = result.arn().target();
      for (Gap gap : Gaps.of(result)) {
        batches.add(target, findings.of(gap, target));
      }
      for (Finding finding : result.findings()) {
        batches.add(target, findings.of(finding, result));
      }
    }
    batches.end();
    out.flush();
  }

  private static Optional<Target> first(Report report) {
    Header header = report.header();
    Iterator<PipelineResult> results = report.pipelines().iterator();
    return header.targets().stream()
        .map(TargetRead::target)
        .findFirst()
        .or(
            () ->
                results.hasNext() ? Optional.of(results.next().arn().target()) : Optional.empty());
  }
}
