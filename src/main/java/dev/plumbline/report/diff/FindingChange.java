package dev.plumbline.report.diff;

import dev.plumbline.policy.Finding;
import java.util.Optional;

/**
 * One finding and what became of it.
 *
 * @param finding as the newer report has it, else as the older one had it
 * @param was its status in the older report
 * @param fails whether it is new and counts
 * @param why nobody knows whether it is resolved
 */
public record FindingChange(
    Change change,
    Finding finding,
    Optional<Finding.Status> was,
    boolean fails,
    Optional<String> why) {

  /** Whether it is accepted now and was not, or the other way round. */
  public boolean statusChanged() {
    boolean there = change != Change.RESOLVED && change != Change.UNKNOWN;
    return there && was.isPresent() && was.get() != finding.status();
  }
}
