package dev.plumbline.report;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts results, one at a time and in any order, into a {@link Summary}. Not thread-safe. */
public final class SummaryFold {
  private final Map<PipelineState, Integer> states = zeros(PipelineState.class);
  private final Map<Check.Result, Integer> checks = zeros(Check.Result.class);
  private final Map<Finding.Status, Integer> findings = zeros(Finding.Status.class);
  private final Map<Severity, Integer> bySeverity = zeros(Severity.class);

  private final Map<SpecChange.Kind, Integer> changes = zeros(SpecChange.Kind.class);

  /** Open findings by all that decides whether they count, which only the finished run says. */
  private final Map<Open, Integer> open = new HashMap<>();

  private int incomplete;

  private record Open(boolean unmanaged, Level level, Severity severity) {}

  /** Counts one more pipeline. */
  public void add(PipelineResult result) {
    states.merge(result.state(), 1, Integer::sum);
    result.checks().forEach(check -> checks.merge(check.result(), 1, Integer::sum));
    boolean unmanaged = result.unmanaged();
    for (Finding finding : result.findings()) {
      findings.merge(finding.status(), 1, Integer::sum);
      if (finding.status() == Finding.Status.OPEN) {
        bySeverity.merge(finding.severity(), 1, Integer::sum);
        open.merge(new Open(unmanaged, finding.level(), finding.severity()), 1, Integer::sum);
      }
    }
    result.change().ifPresent(change -> changes.merge(change.kind(), 1, Integer::sum));
    incomplete += result.incomplete() ? 1 : 0;
  }

  /** What was counted so far; failing is what fails this run. */
  public Summary summary(Run run) {
    int failing =
        open.entrySet().stream()
            .filter(e -> run.counts(e.getKey().unmanaged, e.getKey().level, e.getKey().severity))
            .mapToInt(Map.Entry::getValue)
            .sum();
    boolean told = changes.values().stream().anyMatch(count -> count > 0);
    return new Summary(
        states, checks, findings, bySeverity, told ? changes : Map.of(), failing, incomplete);
  }

  private static <E extends Enum<E>> Map<E, Integer> zeros(Class<E> type) {
    Map<E, Integer> counts = new EnumMap<>(type);
    for (E key : type.getEnumConstants()) {
      counts.put(key, 0);
    }
    return counts;
  }
}
