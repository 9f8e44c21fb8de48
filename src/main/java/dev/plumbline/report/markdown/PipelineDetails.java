package dev.plumbline.report.markdown;

import static dev.plumbline.report.markdown.Markdown.code;
import static dev.plumbline.report.markdown.Markdown.prose;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Preview;
import dev.plumbline.report.Printable;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.WaiverText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is off with one pipeline, folded away. */
final class PipelineDetails {
  private static final int LONGEST = 1000;

  private final Header header;
  private final Map<String, Rule> rules;

  PipelineDetails(Header header) {
    this.header = header;
    this.rules = header.rulesById();
  }

  /** Whether there is something to say of it; what is accepted is said elsewhere. */
  static boolean tells(PipelineResult result) {
    return Gaps.of(result).stream().anyMatch(gap -> !gap.accepted())
        || result.preview().filter(Preview::tells).isPresent()
        || result.findings().stream().anyMatch(f -> f.status() == Finding.Status.OPEN);
  }

  String of(PipelineResult result) {
    StringBuilder text = new StringBuilder();
    text.append("<details>\n<summary>").append(summary(result)).append("</summary>\n\n");
    List<Difference> failing = open(result);
    if (!failing.isEmpty()) {
      text.append(Markdown.block("diff", DriftLines.of(failing))).append('\n');
    }
    Gaps.of(result).stream().filter(gap -> !gap.accepted()).forEach(gap -> text.append(item(gap)));
    for (Finding finding : result.findings()) {
      if (finding.status() == Finding.Status.OPEN && finding.kind() != Finding.Kind.DRIFT) {
        text.append(item(result, finding));
      }
    }
    result.preview().filter(Preview::tells).ifPresent(preview -> text.append(item(preview)));
    others(result).ifPresent(line -> text.append("* ").append(line).append('\n'));
    return text.append("\n</details>\n").toString();
  }

  private String summary(PipelineResult result) {
    long fails = result.findings().stream().filter(f -> fails(result, f)).count();
    String place = result.spec().map(Origin::toString).map(text -> ", " + text).orElse("");
    return "<code>"
        + Markdown.html(result.arn().shown())
        + "</code>: "
        + result.state()
        + ", "
        + (fails == 1 ? "1 finding fails" : fails + " findings fail")
        + Markdown.html(place);
  }

  /** The differences that an open finding is of. */
  private static List<Difference> open(PipelineResult result) {
    Set<String> paths =
        result.findings().stream()
            .filter(f -> f.kind() == Finding.Kind.DRIFT && f.status() == Finding.Status.OPEN)
            .map(Finding::key)
            .collect(Collectors.toSet());
    return result.drift().differences().stream()
        .filter(difference -> paths.contains(difference.path().toString()))
        .toList();
  }

  private static String item(Preview preview) {
    List<Difference> changes = preview.changes();
    return "* "
        + prose(Printable.shorten(preview.text(), LONGEST))
        + (changes.isEmpty()
            ? "\n"
            : "\n\n" + Markdown.block("diff", DriftLines.of(changes)) + "\n");
  }

  private static String item(Gap gap) {
    String hint = gap.hint().map(text -> " *Hint:* " + prose(text)).orElse("");
    return "* "
        + code(gap.rule())
        + ": "
        + prose(Printable.shorten(gap.message(), LONGEST))
        + hint
        + "\n";
  }

  private String item(PipelineResult result, Finding finding) {
    String level = finding.level() == Level.WARN ? " warning" : "";
    String counted = fails(result, finding) ? "" : " (not counted)";
    String fix =
        Optional.ofNullable(rules.get(finding.rule()))
            .map(Rule::remediation)
            .filter(text -> !text.isBlank())
            .map(text -> " *Fix:* " + prose(Printable.shorten(text, LONGEST)))
            .orElse("");
    return "* **"
        + finding.severity()
        + "**"
        + level
        + counted
        + " "
        + code(finding.rule())
        + ": "
        + messages(finding)
        + fix
        + "\n";
  }

  /** What was found, and since when a waiver no longer holds. */
  static String messages(Finding finding) {
    String ended = finding.waiver().map(w -> " (" + WaiverText.term(w) + ")").orElse("");
    return prose(Printable.shorten(String.join("; ", finding.messages()), LONGEST)) + ended;
  }

  /** How much else there is, which is not listed here. */
  private static Optional<String> others(PipelineResult result) {
    List<String> parts = new ArrayList<>();
    int shown =
        (int)
            result.drift().differences().stream()
                .filter(d -> !d.fails() && d.state() != FieldState.UNREADABLE)
                .count();
    if (shown > 0) {
      parts.add(SummaryText.count(shown, "more difference") + " that the spec does not ask about");
    }
    for (Finding.Status status : Finding.Status.values()) {
      long count = result.findings().stream().filter(f -> f.status() == status).count();
      if (count > 0 && status != Finding.Status.OPEN) {
        parts.add(SummaryText.count((int) count, "finding") + " " + status);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private boolean fails(PipelineResult result, Finding finding) {
    return header.run().fails(result, finding);
  }
}
