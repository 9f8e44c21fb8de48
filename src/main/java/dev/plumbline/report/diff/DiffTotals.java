package dev.plumbline.report.diff;

import java.util.Map;

/**
 * The totals of a comparison.
 *
 * @param pipelines how many are in either report
 * @param added how many only the newer one has
 * @param gone how many only the older one has
 * @param findings how many there are of each change; every change is a key
 * @param failing how many new ones count
 * @param unreadable how many pipelines and targets can no longer be read or judged wholly
 * @param settings how many live settings changed
 * @param facts how many live values changed that AWS alone answers
 */
public record DiffTotals(
    int pipelines,
    int added,
    int gone,
    Map<Change, Integer> findings,
    int failing,
    int unreadable,
    int settings,
    int facts) {

  public DiffTotals {
    findings = Map.copyOf(findings);
  }

  /** How many findings changed so. */
  public int count(Change change) {
    return findings.getOrDefault(change, 0);
  }
}
