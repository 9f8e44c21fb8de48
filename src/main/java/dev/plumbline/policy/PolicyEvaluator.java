package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges one pipeline after the other; for one thread. What it says of a pipeline depends on that
 * pipeline alone, not on which came before.
 */
public final class PolicyEvaluator {
  private final List<PolicyRule> rules;
  private final List<PackEvaluation> packs;

  PolicyEvaluator(List<PolicyRule> rules, List<PackEvaluation> packs) {
    this.rules = rules;
    this.packs = packs;
  }

  /**
   * Evaluates every rule, each for itself: an error is a check of its own and changes no other.
   *
   * @param input what {@link PolicyInput} made of the pipeline, or as canonical as that
   */
  public Judgement judge(Subject subject, ObjectNode input) {
    packs.forEach(pack -> pack.input(input));
    List<Check> checks = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (PolicyRule rule : rules) {
      checks.add(notJudged(rule, subject).orElseGet(() -> judged(rule, subject, findings)));
    }
    return new Judgement(checks, findings);
  }

  private static Optional<Check> notJudged(PolicyRule rule, Subject subject) {
    if (!rule.rule().enabled()) {
      return Optional.of(
          check(rule, Check.Result.NOT_EVALUATED, "switched off in the configuration"));
    }
    if (!rule.rule().stages().contains(subject.stage())) {
      return Optional.of(
          check(rule, Check.Result.NOT_EVALUATED, "the rule is not for " + subject.stage()));
    }
    return Optional.empty();
  }

  private Check judged(PolicyRule rule, Subject subject, List<Finding> findings) {
    PackEvaluation pack = packs.get(rule.pack());
    try {
      Collection<RuleResult> results =
          RuleResults.of(rule.source(), pack.evaluate(rule.source(), subject.stage()));
      Optional<String> unexpected = pack.unexpected(rule.source());
      Optional<String> unexcepted = found(rule, subject, results, findings);
      return unexpected
          .or(() -> unexcepted)
          .map(why -> check(rule, Check.Result.ERROR, why))
          .orElseGet(() -> new Check(rule.rule().id(), result(results), Optional.empty()));
    } catch (WrongShape e) {
      return check(rule, Check.Result.ERROR, String.valueOf(e.getMessage()));
    }
  }

  private static Check.Result result(Collection<RuleResult> results) {
    return results.isEmpty() ? Check.Result.PASS : Check.Result.FAIL;
  }

  /**
   * Makes the findings, open or excepted.
   *
   * @return why the exceptions could not be applied
   */
  private Optional<String> found(
      PolicyRule rule, Subject subject, Collection<RuleResult> results, List<Finding> findings) {
    if (results.isEmpty()) {
      return Optional.empty();
    }
    ExceptedNames excepted = packs.get(rule.pack()).excepted(rule.source().packagePath());
    boolean here = excepted.names().contains(rule.source().exceptionName());
    Finding.Status status = here ? Finding.Status.EXCEPTED : Finding.Status.OPEN;
    findings.addAll(RuleFindings.of(rule, subject, results, status));
    return excepted.error();
  }

  private static Check check(PolicyRule rule, Check.Result result, String why) {
    return new Check(rule.rule().id(), result, Optional.of(why));
  }
}
