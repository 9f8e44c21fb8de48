package dev.plumbline.report.diff;

import dev.plumbline.model.Arn;
import dev.plumbline.report.PipelineState;
import java.util.List;
import java.util.Optional;

/**
 * What became of one pipeline.
 *
 * @param before its state in the older report; empty where that does not have it
 * @param after its state in the newer one
 * @param findings in their order
 * @param live what of its live document changed, where both reports have one
 * @param unreadable why it can no longer be judged wholly; empty where it can, or could not before
 */
public record PipelineChange(
    Arn arn,
    Optional<PipelineState> before,
    Optional<PipelineState> after,
    List<FindingChange> findings,
    List<LiveChange> live,
    Optional<String> unreadable) {

  public PipelineChange {
    findings = List.copyOf(findings);
    live = List.copyOf(live);
  }

  /** Whether there is anything to say but that all is as it was. */
  public boolean tells() {
    return !before.equals(after)
        || !live.isEmpty()
        || unreadable.isPresent()
        || findings.stream().anyMatch(PipelineChange::tells);
  }

  private static boolean tells(FindingChange finding) {
    return switch (finding.change()) {
      case NEW, RESOLVED, UNKNOWN -> true;
      case STILL_OPEN, STILL_ACCEPTED -> finding.statusChanged();
    };
  }
}
