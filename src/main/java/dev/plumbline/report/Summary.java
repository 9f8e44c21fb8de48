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
 */
public record Summary(
    Map<PipelineState, Integer> states,
    Map<Check.Result, Integer> checks,
    Map<Finding.Status, Integer> findings,
    Map<Severity, Integer> bySeverity) {

  public Summary {
    states = Map.copyOf(states);
    checks = Map.copyOf(checks);
    findings = Map.copyOf(findings);
    bySeverity = Map.copyOf(bySeverity);
  }

  public int pipelines() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }
}
