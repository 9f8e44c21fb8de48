package dev.plumbline.report.sarif;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Rank;
import dev.plumbline.report.Report;
import dev.plumbline.report.Worst;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which findings there is room for, and how bad each rule's worst is. Only ranks are held, so that
 * the findings are written in a second walk.
 */
final class Selection {
  private final Worst<Boolean> worst;
  private final Map<String, Severity> byRule = new HashMap<>();

  private Selection(int most) {
    worst = new Worst<>(most);
  }

  /**
   * The worst of those open.
   *
   * @param of the pipelines that count
   */
  static Selection of(Report report, int most, Predicate<PipelineResult> of) {
    Selection selection = new Selection(most);
    int place = 0;
    for (PipelineResult result : report.pipelines()) {
      for (Finding finding : result.findings()) {
        if (finding.status() == Finding.Status.OPEN && of.test(result)) {
          boolean fails = report.header().run().fails(result, finding);
          selection.worst.add(Rank.of(finding, fails, place), true);
          selection.byRule.merge(finding.rule(), finding.severity(), Selection::worse);
        }
        place++;
      }
    }
    return selection;
  }

  private static Severity worse(Severity a, Severity b) {
    return a.atLeast(b) ? a : b;
  }

  /** Whether there is room for the finding of this rank. */
  boolean has(Rank rank) {
    return worst.last().filter(last -> rank.compareTo(last) <= 0).isPresent();
  }

  /** The severity of the worst finding of each rule that has one. */
  Map<String, Severity> byRule() {
    return byRule;
  }

  int total() {
    return worst.seen();
  }

  int shown() {
    return worst.seen() - worst.leftOut();
  }
}
