package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes findings of results: those of one rule with one key are one finding. */
final class RuleFindings {
  private RuleFindings() {}

  /**
   * The findings of one rule, in the order of their keys.
   *
   * @param results in their order
   */
  static List<Finding> of(
      PolicyRule rule, Subject subject, Collection<RuleResult> results, Finding.Status status) {
    Map<String, List<RuleResult>> byKey = new TreeMap<>();
    results.forEach(r -> byKey.computeIfAbsent(r.key(), k -> new ArrayList<>()).add(r));
    return byKey.values().stream().map(same -> finding(rule, subject, same, status)).toList();
  }

  private static Finding finding(
      PolicyRule rule, Subject subject, List<RuleResult> results, Finding.Status status) {
    List<JsonNode> details = results.stream().<JsonNode>map(RuleResult::details).toList();
    boolean detailed = details.stream().anyMatch(d -> !d.isEmpty());
    return new Finding(
        subject.arn(),
        Finding.Kind.POLICY,
        rule.rule().id(),
        results.get(0).key(),
        rule.rule().level(),
        severity(rule, results),
        results.stream().map(RuleResult::message).toList(),
        detailed ? details : List.of(),
        origin(subject, results),
        status,
        subject.firstSeen());
  }

  /** The configuration's, else the worst that a result names, else the rule's own. */
  private static Severity severity(PolicyRule rule, List<RuleResult> results) {
    return rule.configured()
        .orElseGet(
            () ->
                results.stream()
                    .map(r -> r.severity().orElse(rule.rule().severity()))
                    .min(Severity::compareTo)
                    .orElse(rule.rule().severity()));
  }

  private static Optional<Origin> origin(Subject subject, List<RuleResult> results) {
    return results.stream()
        .map(RuleResult::path)
        .filter(Optional::isPresent)
        .findFirst()
        .map(subject::originOf)
        .orElseGet(subject::fallback);
  }
}
