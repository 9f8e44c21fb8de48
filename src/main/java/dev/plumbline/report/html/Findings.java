package dev.plumbline.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes findings fit to be shown, with what their rules say. */
final class Findings {
  private final Run run;
  private final Map<String, Rule> rules;
  private final Days days;

  Findings(Header header) {
    this.run = header.run();
    this.rules = header.rulesById();
    this.days = new Days(header.run().now());
  }

  /** Whether it counts for the exit code. */
  boolean fails(PipelineResult result, Finding finding) {
    return run.fails(result, finding);
  }

  FindingView view(PipelineResult result, Finding finding) {
    Optional<Rule> rule = Optional.ofNullable(rules.get(finding.rule()));
    boolean open = finding.status() == Finding.Status.OPEN;
    return new FindingView(
        Words.line(finding.rule()),
        Words.line(finding.key()),
        rule.map(Rule::title).map(Words::line).orElse(""),
        finding.severity().toString(),
        finding.status().toString(),
        fails(result, finding),
        standing(result, finding),
        finding.messages().stream().map(Words::block).toList(),
        finding.origin().map(Origin::toString).map(Words::line).orElse(""),
        days.since(finding.firstSeen()),
        finding.waiver().map(waiver -> WaiverView.of(waiver, days)),
        rule.filter(r -> open).map(r -> Prose.of(r.remediation())).orElse(List.of()),
        rule.map(Rule::controls).orElse(List.of()).stream().map(Words::line).toList(),
        finding.details().stream().map(Findings::json).collect(Collectors.joining("\n")));
  }

  private static String json(JsonNode details) {
    JsonNode ordered = details instanceof ObjectNode object ? Json.canonical(object) : details;
    return Printable.shorten(Printable.value(ordered), 2000);
  }

  private String standing(PipelineResult result, Finding finding) {
    if (fails(result, finding)) {
      return finding.level() == Level.WARN ? "fails the run, as a warning" : "fails the run";
    }
    if (finding.status() != Finding.Status.OPEN) {
      return switch (finding.status()) {
        case WAIVED -> "waived";
        case BASELINE -> "in the baseline";
        case EXCEPTED -> "excepted by the policy";
        case OPEN -> "open";
      };
    }
    return "not counted: " + reason(result, finding);
  }

  private String reason(PipelineResult result, Finding finding) {
    if (result.unmanaged() && !run.unmanagedFails()) {
      return "no spec declares the pipeline";
    }
    return finding.level() == Level.WARN && !run.failOnWarn()
        ? "a warning"
        : "below " + run.failOn();
  }
}
