package dev.plumbline.check;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.FieldPath;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.PipelineFindings;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.spec.Specs;
import dev.plumbline.waiver.EarlierFindings;
import dev.plumbline.waiver.Pipeline;
import dev.plumbline.waiver.Statuses;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Gives what was judged its statuses, and tells the waivers what was judged. For all threads. */
final class Settling {
  private static final String DRIFT = "drift.";

  private final Statuses statuses;
  private final Set<String> driftRules = new TreeSet<>();

  Settling(Statuses statuses, Specs specs) {
    this.statuses = statuses;
    Catalog.imagePipeline()
        .members(FieldPath.ROOT)
        .keySet()
        .forEach(member -> driftRules.add(DRIFT + member));
    specs.members().forEach(member -> driftRules.add(DRIFT + member));
  }

  PipelineResult settle(PipelineResult result) {
    return settle(result, EarlierFindings.NONE);
  }

  /**
   * The same, of a pipeline that was judged on another side, too.
   *
   * @param earlier what was found there
   */
  PipelineResult settle(PipelineResult result, EarlierFindings earlier) {
    Pipeline pipeline = new Pipeline(result.arn(), result.name(), result.labels());
    if (!statuses.isIdle()) {
      statuses.judged(pipeline, evaluated(result), isRead(result.state()));
    }
    return result.with(
        result.findings().stream().map(f -> statuses.settle(pipeline, f, earlier)).toList(),
        result.error().flatMap(error -> statuses.unreadable(pipeline)));
  }

  TargetRead settle(TargetRead read) {
    return read.under(read.error().flatMap(error -> statuses.unreadable(read.target())));
  }

  /** The ids of all rules that this run knows. */
  Set<String> rules(PolicySet policies) {
    Set<String> ids = new TreeSet<>(driftRules);
    policies.rules().stream().map(Rule::id).forEach(ids::add);
    ids.add(PipelineFindings.MISSING);
    ids.add(PipelineFindings.UNMANAGED);
    return ids;
  }

  private Set<String> evaluated(PipelineResult result) {
    Set<String> ids = new HashSet<>();
    for (Check check : result.checks()) {
      if (check.result() == Check.Result.PASS || check.result() == Check.Result.FAIL) {
        ids.add(check.rule());
      }
    }
    if (result.state() == PipelineState.IN_LINE || result.state() == PipelineState.DRIFTED) {
      ids.addAll(driftRules);
    }
    if (isRead(result.state()) || result.state() == PipelineState.MISSING) {
      ids.add(PipelineFindings.MISSING);
      ids.add(PipelineFindings.UNMANAGED);
    }
    return ids;
  }

  private static boolean isRead(PipelineState state) {
    return switch (state) {
      case IN_LINE, DRIFTED, UNMANAGED -> true;
      case MISSING, UNREADABLE, DECLARED -> false;
    };
  }
}
