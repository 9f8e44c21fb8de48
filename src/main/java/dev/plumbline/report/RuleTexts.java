package dev.plumbline.report;

import dev.plumbline.diff.Grading;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Rule;
import dev.plumbline.policy.explain.Explanation;
import dev.plumbline.policy.explain.Explanations;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said of the rules of a report: every policy that is on, every member that can drift, and
 * the two of pipelines as a whole.
 */
public final class RuleTexts {
  private final SortedMap<String, RuleText> byId = new TreeMap<>();

  private RuleTexts() {}

  /** Those of this report. */
  public static RuleTexts of(Header header) {
    RuleTexts texts = new RuleTexts();
    for (Explanation rule : Explanations.ofPipelines(Grading.CATALOG)) {
      texts.byId.put(rule.id(), RuleText.of(rule));
    }
    header.rules().stream()
        .filter(Rule::enabled)
        .forEach(rule -> texts.byId.put(rule.id(), RuleText.of(rule)));
    return texts;
  }

  /** What is said of the rule of this id, be it known or not. */
  public RuleText get(String id) {
    return byId.getOrDefault(id, RuleText.of(id, Severity.MEDIUM));
  }

  /** All that are known, by their ids. */
  public SortedMap<String, RuleText> all() {
    return new TreeMap<>(byId);
  }
}
