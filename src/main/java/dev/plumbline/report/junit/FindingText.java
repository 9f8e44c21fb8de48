package dev.plumbline.report.junit;

import dev.plumbline.diff.Difference;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.WaiverText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding in words: what is wrong, what is live and what is wanted, where, and the way out. */
final class FindingText {
  private static final int LONGEST = 2000;
  private static final int LONGEST_BODY = 19_000;

  private final Map<String, Rule> rules;

  FindingText(Map<String, Rule> rules) {
    this.rules = rules;
  }

  /** One line. */
  static String line(Finding finding) {
    String key = finding.key().isEmpty() ? "" : "#" + finding.key();
    return "[" + finding.severity() + "] " + finding.rule() + key + ": " + messages(finding, "; ");
  }

  /** A paragraph each, as far as there is room; those that have none are counted. */
  String blocks(PipelineResult result, List<Finding> findings) {
    List<String> shown = new ArrayList<>();
    int room = LONGEST_BODY;
    for (Finding finding : findings) {
      String block = block(result, finding);
      room -= block.length();
      if (room < 0 && !shown.isEmpty()) {
        shown.add("and " + (findings.size() - shown.size()) + " more");
        break;
      }
      shown.add(block);
    }
    return String.join("\n\n", shown);
  }

  /** A paragraph. */
  private String block(PipelineResult result, Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(finding.severity()).append("] ").append(finding.id());
    text.append("\n").append(messages(finding, "\n"));
    difference(result, finding).ifPresent(difference -> values(text, difference));
    row(text, "where", finding.origin().map(Origin::toString));
    row(text, "status", Optional.of(finding.status() + ", seen since " + finding.firstSeen()));
    waiver(text, finding.waiver());
    row(text, "fix", Optional.ofNullable(rules.get(finding.rule())).map(Rule::remediation));
    return text.toString();
  }

  /** Until when it is accepted, or was, and why. */
  static void waiver(StringBuilder text, Optional<Acceptance> waiver) {
    row(text, "waiver", waiver.map(w -> WaiverText.term(w) + ": " + WaiverText.reason(w)));
  }

  static String messages(Finding finding, String separator) {
    return Printable.shorten(String.join(separator, finding.messages()), LONGEST);
  }

  private static Optional<Difference> difference(PipelineResult result, Finding finding) {
    return result.drift().differences().stream()
        .filter(d -> finding.kind() == Finding.Kind.DRIFT)
        .filter(d -> d.path().toString().equals(finding.key()))
        .findFirst();
  }

  private static void values(StringBuilder text, Difference difference) {
    row(text, "live", Optional.of(difference.live().map(Printable::value).orElse("not set")));
    row(text, "wanted", Optional.of(difference.desired().map(Printable::value).orElse("not set")));
    row(text, "why", difference.why());
  }

  private static void row(StringBuilder text, String label, Optional<String> value) {
    value
        .filter(v -> !v.isEmpty())
        .ifPresent(
            v ->
                text.append("\n").append(label).append(": ").append(Printable.shorten(v, LONGEST)));
  }
}
