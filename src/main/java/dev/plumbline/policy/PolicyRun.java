package dev.plumbline.policy;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.wasm.Limits;
import java.time.Instant;
import java.util.List;

/** The judging of one run; safe to share between threads, each of which takes an evaluator. */
public final class PolicyRun {
  private final PolicySet policies;
  private final Instant now;
  private final Limits limits;
  private final TimeBudget budget;

  PolicyRun(PolicySet policies, Instant now, Limits limits) {
    this.policies = policies;
    this.now = now;
    this.limits = limits;
    this.budget = new TimeBudget(limits.time());
  }

  /** An evaluator for one thread. */
  public PolicyEvaluator evaluator() {
    List<PackEvaluation> evaluations =
        policies.packs().stream()
            .map(
                pack ->
                    new PackEvaluation(
                        pack, policies.data(), limits, new Surroundings(now), budget))
            .toList();
    return new PolicyEvaluator(policies.policyRules(), evaluations);
  }

  /** What went wrong with rules as a whole, once everything was judged. */
  public List<Problem> problems() {
    return budget.problems();
  }
}
