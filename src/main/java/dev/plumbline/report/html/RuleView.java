package dev.plumbline.report.html;

import dev.plumbline.model.Level;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule as it is shown, with what it found.
 *
 * @param severity empty for a comparison: there each field has its own
 * @param note empty, or why it found nothing for certain
 * @param quiet findings that are open and do not count
 */
record RuleView(
    String id,
    String title,
    String severity,
    boolean warning,
    String note,
    List<Prose> description,
    List<Prose> remediation,
    List<String> controls,
    int failing,
    int quiet,
    int accepted) {

  RuleView {
    description = List.copyOf(description);
    remediation = List.copyOf(remediation);
    controls = List.copyOf(controls);
  }

  static RuleView of(String id, Optional<Rule> rule, Overview.OfRule counts, Stage stage) {
    return new RuleView(
        Words.line(id),
        rule.map(Rule::title).filter(t -> !t.isEmpty()).map(Words::line).orElse(ofOurs(id)),
        rule.map(r -> r.severity().toString()).orElse(""),
        rule.map(r -> r.level() == Level.WARN).orElse(false),
        rule.map(r -> note(r, stage)).orElse(""),
        rule.map(r -> Prose.of(r.description())).orElse(List.of()),
        rule.map(r -> Prose.of(r.remediation())).orElse(List.of()),
        rule.map(Rule::controls).orElse(List.of()).stream().map(Words::line).toList(),
        counts.failing(),
        counts.open() - counts.failing(),
        counts.accepted());
  }

  /** Whether it found nothing. */
  boolean silent() {
    return failing + quiet + accepted == 0;
  }

  private static String note(Rule rule, Stage stage) {
    if (!rule.enabled()) {
      return "switched off by the configuration";
    }
    return rule.stages().contains(stage) ? "" : "not evaluated at the " + stage;
  }

  /** What the findings say that no policy makes. */
  private static String ofOurs(String id) {
    if (id.startsWith("drift.")) {
      return Words.line(id.substring("drift.".length())) + " is not as the spec has it";
    }
    return switch (id) {
      case "pipeline.missing" -> "Declared, and not in AWS";
      case "pipeline.unmanaged" -> "In AWS, and not declared";
      default -> "";
    };
  }
}
