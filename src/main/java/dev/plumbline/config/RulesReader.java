package dev.plumbline.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Suggestion;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.RuleSetting;
import dev.plumbline.policy.RuleSettings;
import dev.plumbline.spec.yaml.YamlNode;
import dev.plumbline.spec.yaml.YamlNode.Broken;
import dev.plumbline.spec.yaml.YamlNode.Mapping;
import dev.plumbline.spec.yaml.YamlNode.Scalar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code rules:} and {@code params:} of {@code plumbline.yaml}. */
final class RulesReader {
  private static final String DRIFT = "drift.";
  private static final List<String> MEMBERS = List.of("enabled", "severity");

  private final List<Problem> problems;
  private final Map<String, RuleSetting> rules = new LinkedHashMap<>();
  private final Map<String, Origin> places = new HashMap<>();
  private ObjectNode params = Json.object();

  RulesReader(List<Problem> problems) {
    this.problems = problems;
  }

  void params(YamlNode node) {
    if (node instanceof Mapping mapping) {
      params = mapping.toJson();
      mapping.entries().values().forEach(e -> places.put("params." + e.key(), e.origin()));
    } else {
      wrong(node, "params", "a mapping of parameters to their values");
    }
  }

  void rules(YamlNode node) {
    if (!(node instanceof Mapping mapping)) {
      wrong(node, "rules", "a mapping of rule ids");
      return;
    }
    for (YamlNode.Entry entry : mapping.entries().values()) {
      places.put("rules." + entry.key(), entry.origin());
      rule(entry).ifPresent(setting -> rules.put(entry.key(), setting));
    }
  }

  /** What policies are configured to. */
  PolicySettings policies() {
    return new PolicySettings(only(id -> !id.startsWith(DRIFT)), params, places);
  }

  /** Those of {@code drift.<member>}; one that no member matches is a problem. */
  PolicySettings drift() {
    PolicySettings drift =
        new PolicySettings(only(id -> id.startsWith(DRIFT)), Json.object(), places);
    List<String> ids =
        Catalog.imagePipeline().members(FieldPath.ROOT).keySet().stream()
            .map(member -> DRIFT + member)
            .toList();
    new RuleSettings(drift).check(ids, problems);
    return drift;
  }

  private Map<String, RuleSetting> only(Predicate<String> wanted) {
    Map<String, RuleSetting> chosen = new LinkedHashMap<>(rules);
    chosen.keySet().removeIf(wanted.negate());
    return chosen;
  }

  private Optional<RuleSetting> rule(YamlNode.Entry entry) {
    String subject = "rules." + entry.key();
    if (!(entry.value() instanceof Mapping mapping)) {
      wrong(entry.value(), subject, "a mapping with enabled or severity");
      return Optional.empty();
    }
    mapping.entries().values().stream()
        .filter(member -> !MEMBERS.contains(member.key()))
        .forEach(member -> unknown(subject, member));
    return Optional.of(
        new RuleSetting(
            mapping.get("enabled").flatMap(node -> enabled(subject, node)),
            mapping.get("severity").flatMap(node -> severity(subject, node))));
  }

  private Optional<Boolean> enabled(String subject, YamlNode node) {
    Optional<Boolean> enabled =
        node instanceof Scalar scalar ? scalar.bool() : Optional.<Boolean>empty();
    if (enabled.isEmpty()) {
      wrong(node, subject + ".enabled", "true or false");
    }
    return enabled;
  }

  private Optional<Severity> severity(String subject, YamlNode node) {
    String text = node instanceof Scalar scalar ? scalar.text() : "";
    Optional<Severity> severity = Severity.of(text);
    if (severity.isEmpty()) {
      List<String> names = Severity.names();
      String near = Suggestion.didYouMean(text, names);
      wrong(node, subject + ".severity", "one of " + String.join(", ", names) + near);
    }
    return severity;
  }

  private void unknown(String subject, YamlNode.Entry member) {
    problems.add(
        Problem.error(
            Problem.Kind.CONFIG,
            member.origin(),
            "unknown key \""
                + member.key()
                + "\" in "
                + subject
                + Suggestion.didYouMean(member.key(), MEMBERS)
                + "; allowed: "
                + String.join(", ", MEMBERS)));
  }

  private void wrong(YamlNode node, String subject, String wanted) {
    if (node instanceof Broken) {
      // What is wrong with it has been said.
      return;
    }
    problems.add(
        Problem.error(
            Problem.Kind.CONFIG,
            node.origin(),
            subject + ": found " + node.found() + ", wanted " + wanted));
  }
}
