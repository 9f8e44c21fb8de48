package dev.plumbline.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.Drift;
import dev.plumbline.fix.Fix;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a run says of one pipeline: one element of {@code pipelines} in the JSON report.
 *
 * @param spec the file and line where its entry begins; a column is dropped
 * @param checks in the order of the rules' ids; each rule of the run once
 * @param findings in their natural order
 * @param error set exactly where the state is unreadable
 * @param fix what would mend it, where it has drifted or is missing
 * @param waiver what accepts that it is unreadable, or did until it expired
 * @param change how its spec stands to an earlier one, where the run was to tell
 * @param preview what a merge would change in AWS, where the run was to tell
 */
public record PipelineResult(
    Arn arn,
    String name,
    SortedMap<String, String> labels,
    Optional<Origin> spec,
    PipelineState state,
    Optional<ObjectNode> live,
    Optional<ObjectNode> desired,
    Drift drift,
    List<Check> checks,
    List<Finding> findings,
    Optional<ReadError> error,
    Optional<Fix> fix,
    Optional<Acceptance> waiver,
    Optional<SpecChange> change,
    Optional<Preview> preview) {

  public PipelineResult {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    spec = spec.map(origin -> new Origin(origin.file(), origin.line(), 0));
    checks = List.copyOf(checks);
    findings = findings.stream().sorted().toList();
    if (error.isPresent() != (state == PipelineState.UNREADABLE)) {
      throw new IllegalArgumentException(arn + " is " + state + " with error " + error);
    }
    if (waiver.isPresent() && error.isEmpty()) {
      throw new IllegalArgumentException(arn + " is " + state + ", which no waiver is for");
    }
  }

  /** A result that nobody accepts, held against nothing else. */
  public PipelineResult(
      Arn arn,
      String name,
      SortedMap<String, String> labels,
      Optional<Origin> spec,
      PipelineState state,
      Optional<ObjectNode> live,
      Optional<ObjectNode> desired,
      Drift drift,
      List<Check> checks,
      List<Finding> findings,
      Optional<ReadError> error,
      Optional<Fix> fix) {
    this(
        arn,
        name,
        labels,
        spec,
        state,
        live,
        desired,
        drift,
        checks,
        findings,
        error,
        fix,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same result with other findings, and with what accepts that it is unreadable. */
  public PipelineResult with(List<Finding> settled, Optional<Acceptance> acceptance) {
    return new PipelineResult(
        arn,
        name,
        labels,
        spec,
        state,
        live,
        desired,
        drift,
        checks,
        settled,
        error,
        fix,
        acceptance,
        change,
        preview);
  }

  /** The same result, with what a gate says of its spec beside the findings. */
  public PipelineResult with(Optional<SpecChange> since, Optional<Preview> ahead) {
    return new PipelineResult(
        arn, name, labels, spec, state, live, desired, drift, checks, findings, error, fix, waiver,
        since, ahead);
  }

  /** Whether it or a declared field could not be read, and nobody accepts that. */
  public boolean unread() {
    return (state == PipelineState.UNREADABLE || drift.unreadable())
        && waiver.filter(w -> !w.expired()).isEmpty();
  }

  /** Whether no spec declares it, be it readable or not. */
  public boolean unmanaged() {
    return state == PipelineState.UNMANAGED
        || (state == PipelineState.UNREADABLE && desired.isEmpty());
  }

  /**
   * Whether something about it could not be judged: it or a declared field could not be read, which
   * nobody accepts, or a rule could not be evaluated. The run then leaves with 1 (or 3).
   */
  public boolean incomplete() {
    return unread() || checks.stream().anyMatch(check -> check.result() == Check.Result.ERROR);
  }
}
