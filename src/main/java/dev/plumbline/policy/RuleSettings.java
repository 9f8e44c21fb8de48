package dev.plumbline.policy;

import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what the configuration says of each rule. */
final class RuleSettings {
  private final Map<String, RuleSetting> settings;

  RuleSettings(Map<String, RuleSetting> settings) {
    this.settings = settings;
  }

  /** A setting for a rule that does not exist has no effect, which its author should know. */
  void check(Collection<String> ids, List<Problem> problems) {
    settings
        .keySet()
        .forEach(
            name -> {
              if (ids.stream().noneMatch(pattern(name))) {
                String near = Suggestion.didYouMean(name, new TreeSet<>(ids));
                problems.add(
                    Problem.error(Problem.Kind.CONFIG, "there is no policy rule " + name + near));
              }
            });
  }

  /** The rule of a pack with what the configuration says of it. */
  PolicyRule apply(PackRule source, int pack) {
    Optional<Severity> severity = Optional.empty();
    boolean enabled = true;
    for (Map.Entry<String, RuleSetting> entry : settings.entrySet()) {
      if (pattern(entry.getKey()).test(source.id())) {
        RuleSetting setting = entry.getValue();
        severity = setting.severity().isPresent() ? setting.severity() : severity;
        enabled = setting.enabled().orElse(enabled);
      }
    }
    Rule rule =
        new Rule(
            source.id(),
            source.path(),
            severity.or(source::severity).orElse(Severity.MEDIUM),
            source.level(),
            source.title(),
            source.description(),
            source.controls(),
            source.remediation(),
            source.stages(),
            enabled);
    return new PolicyRule(rule, pack, source, severity);
  }

  private static Predicate<String> pattern(String glob) {
    String regex =
        Pattern.compile("\\*")
            .splitAsStream(glob + "\0")
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return id -> Pattern.matches(regex, id + "\0");
  }
}
