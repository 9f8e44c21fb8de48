package dev.plumbline.report;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Rule;
import dev.plumbline.policy.explain.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a rule.
 *
 * @param title what holds where it passes
 * @param why what goes wrong where it does not
 * @param page to read on
 */
public record RuleText(
    String id,
    String title,
    String why,
    String fix,
    Severity severity,
    List<String> controls,
    Optional<String> page) {

  static RuleText of(Rule rule) {
    return new RuleText(
        rule.id(),
        rule.title(),
        rule.description(),
        rule.remediation(),
        rule.severity(),
        rule.controls(),
        Optional.empty());
  }

  static RuleText of(Explanation rule) {
    return new RuleText(
        rule.id(),
        rule.title(),
        rule.why(),
        rule.fix(),
        rule.severity(),
        rule.controls(),
        rule.pages().stream().map(page -> page.address()).findFirst());
  }

  /** One that a finding names and nothing explains, such as of a member newer than the catalog. */
  public static RuleText of(String id, Severity severity) {
    return new RuleText(id, "", "", "", severity, List.of(), Optional.empty());
  }

  /** What holds where it passes; its id where nobody said. */
  public String heading() {
    return title.isBlank() ? id : title;
  }

  /** The same, as bad as this. */
  public RuleText graded(Severity other) {
    return new RuleText(id, title, why, fix, other, controls, page);
  }
}
