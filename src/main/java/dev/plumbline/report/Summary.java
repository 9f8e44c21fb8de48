package dev.plumbline.report;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import java.util.Map;

/**
 * The totals of a report; every number is recomputable from its pipelines.
 *
 * @param states how many pipelines are in each state; every state is a key
 * @param checks how many checks had each result; every result is a key
 * @param findings how many findings have each status; every status is a key
 * @param bySeverity how many open findings have each severity; every severity is a key
 * @param changes how many pipelines have each kind of change; every kind is a key, or none where
 *     the run was not to tell
 * @param failing how many findings fail the run, by {@link Run#fails}
 * @param incomplete how many pipelines could not be judged wholly, by {@link
 *     PipelineResult#incomplete}
 */
public record Summary(
    Map<PipelineState, Integer> states,
    Map<Check.Result, Integer> checks,
    Map<Finding.Status, Integer> findings,
    Map<Severity, Integer> bySeverity,
    Map<SpecChange.Kind, Integer> changes,
    int failing,
    int incomplete) {

  public Summary {
    states = Map.copyOf(states);
    checks = Map.copyOf(checks);
    findings = Map.copyOf(findings);
    bySeverity = Map.copyOf(bySeverity);
    changes = Map.copyOf(changes);
  }

  public int pipelines() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many pipelines are in this state. */
  public int count(PipelineState state) {
    return states.getOrDefault(state, 0);
  }

  /** How many checks had this result. */
  public int count(Check.Result result) {
    return checks.getOrDefault(result, 0);
  }

  /** How many findings have this status. */
  public int count(Finding.Status status) {
    return findings.getOrDefault(status, 0);
  }

  /** How many pipelines have a change of this kind. */
  public int count(SpecChange.Kind kind) {
    return changes.getOrDefault(kind, 0);
  }

  /** How many open findings have this severity. */
  public int count(Severity severity) {
    return bySeverity.getOrDefault(severity, 0);
  }
}
