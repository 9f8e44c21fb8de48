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
public final class RuleSettings {
  private final Map<String, RuleSetting> settings;
  private final PolicySettings written;

  /** Those of a configuration. */
  public RuleSettings(PolicySettings written) {
    this.settings = written.rules();
    this.written = written;
  }

  /** A setting for a rule that does not exist has no effect, which its author should know. */
  public void check(Collection<String> ids, List<Problem> problems) {
    settings
        .keySet()
        .forEach(
            name -> {
              if (ids.stream().noneMatch(pattern(name))) {
                String near = Suggestion.didYouMean(name, new TreeSet<>(ids));
                Problem unknown =
                    Problem.error(Problem.Kind.CONFIG, "rules: there is no rule " + name + near);
                problems.add(written.placed(unknown, "rules." + name));
              }
            });
  }

  /** All that the matching entries say of this rule. */
  public RuleSetting of(String id) {
    Optional<Severity> severity = Optional.empty();
    Optional<Boolean> enabled = Optional.empty();
    for (Map.Entry<String, RuleSetting> entry : settings.entrySet()) {
      if (pattern(entry.getKey()).test(id)) {
        RuleSetting setting = entry.getValue();
        severity = setting.severity().isPresent() ? setting.severity() : severity;
        enabled = setting.enabled().isPresent() ? setting.enabled() : enabled;
      }
    }
    return new RuleSetting(enabled, severity);
  }

  /** The rule of a pack with what the configuration says of it. */
  PolicyRule apply(PackRule source, int pack) {
    RuleSetting setting = of(source.id());
    Rule rule =
        new Rule(
            source.id(),
            source.path(),
            setting.severity().or(source::severity).orElse(Severity.MEDIUM),
            source.level(),
            source.title(),
            source.description(),
            source.controls(),
            source.remediation(),
            source.stages(),
            setting.enabled().orElse(true));
    return new PolicyRule(rule, pack, source, setting);
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
