package dev.plumbline.report.diff;

import java.util.EnumMap;
import java.util.Map;

/** Counts changes, one pipeline at a time. */
final class DiffFold {
  private final Map<Change, Integer> findings = new EnumMap<>(Change.class);
  private int pipelines;
  private int added;
  private int gone;
  private int failing;
  private int unreadable;
  private int settings;
  private int facts;

  DiffFold(int unreadableTargets) {
    unreadable = unreadableTargets;
    for (Change change : Change.values()) {
      findings.put(change, 0);
    }
  }

  void add(PipelineChange change) {
    pipelines++;
    added += change.before().isEmpty() ? 1 : 0;
    gone += change.after().isEmpty() ? 1 : 0;
    unreadable += change.unreadable().isPresent() ? 1 : 0;
    for (FindingChange finding : change.findings()) {
      findings.merge(finding.change(), 1, Integer::sum);
      failing += finding.fails() ? 1 : 0;
    }
    for (LiveChange live : change.live()) {
      settings += live.setting() ? 1 : 0;
      facts += live.setting() ? 0 : 1;
    }
  }

  DiffTotals totals() {
    return new DiffTotals(pipelines, added, gone, findings, failing, unreadable, settings, facts);
  }
}
