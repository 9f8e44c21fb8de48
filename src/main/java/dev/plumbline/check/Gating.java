package dev.plumbline.check;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.policy.PolicyEvaluator;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Preview;
import dev.plumbline.report.SpecChange;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.waiver.EarlierFindings;
import dev.plumbline.waiver.Pipeline;
import dev.plumbline.waiver.Statuses;
import java.util.Optional;

/**
 * What the gate makes of one pipeline: its findings, which of them are new, and what it changes.
 */
final class Gating {
  private final Judge judge;
  private final Judge judgeOfBase;
  private final Settling settling;
  private final Statuses statuses;
  private final Optional<BaseSide> base;

  /**
   * @param judgeOfBase the same, but for the traces that it leaves
   */
  Gating(
      Judge judge,
      Judge judgeOfBase,
      Settling settling,
      Statuses statuses,
      Optional<BaseSide> base) {
    this.judge = judge;
    this.judgeOfBase = judgeOfBase;
    this.settling = settling;
    this.statuses = statuses;
    this.base = base;
  }

  /** Whether a merge changes it: where nothing tells, it does. */
  boolean isChanged(DesiredPipeline head) {
    return base.map(side -> BaseSide.change(side.of(head.arn()), head).kind())
        .filter(kind -> kind == SpecChange.Kind.UNCHANGED)
        .isEmpty();
  }

  /**
   * Judges it as it is written, and as it was.
   *
   * @param live what a preview is made of
   */
  PipelineResult judge(
      DesiredPipeline head, Optional<LivePipeline> live, PolicyEvaluator policies) {
    PipelineResult judged = judge.atGate(head, policies);
    Optional<Preview> preview = live.map(found -> judge.preview(head, found));
    if (base.isEmpty()) {
      return settling.settle(judged).with(Optional.empty(), preview);
    }
    Optional<DesiredPipeline> before = base.get().of(head.arn());
    SpecChange change = BaseSide.change(before, head);
    EarlierFindings earlier =
        before
            .map(old -> earlier(change.kind(), old, head, judged, policies))
            .orElse(EarlierFindings.NONE);
    return settling.settle(judged, earlier).with(Optional.of(change), preview);
  }

  private EarlierFindings earlier(
      SpecChange.Kind change,
      DesiredPipeline old,
      DesiredPipeline head,
      PipelineResult judged,
      PolicyEvaluator policies) {
    return switch (change) {
      // Every rule sees the same input on both sides, so it says the same.
      case UNCHANGED -> open(head, judged);
      case ADDED, CHANGED, MOVED -> {
        DesiredPipeline before = BaseSide.onLineOf(head, old);
        yield open(before, judgeOfBase.atGate(before, policies));
      }
    };
  }

  private EarlierFindings open(DesiredPipeline desired, PipelineResult judged) {
    Pipeline pipeline = new Pipeline(desired.arn(), desired.name(), desired.labels());
    return statuses.open(pipeline, judged.findings());
  }
}
