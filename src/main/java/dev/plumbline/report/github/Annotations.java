package dev.plumbline.report.github;

import static java.util.stream.Collectors.joining;

import dev.plumbline.model.Level;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Emphasis;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Places;
import dev.plumbline.report.Rank;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.Worst;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The worst annotations of each sort, as many as GitHub shows. */
final class Annotations {
  private static final int SHOWN = 10;

  private final Header header;
  private final Map<String, Rule> rules;
  private final Map<Emphasis, Worst<Annotation>> byEmphasis = new EnumMap<>(Emphasis.class);
  private int place;

  Annotations(Header header) {
    this.header = header;
    this.rules = header.rulesById();
    for (Emphasis sort : Emphasis.values()) {
      // The last line may be a notice, and has to be seen.
      byEmphasis.put(sort, new Worst<>(sort == Emphasis.NOTE ? SHOWN - 1 : SHOWN));
    }
  }

  void add(PipelineResult result) {
    Gaps.of(result).forEach(this::add);
    for (Finding finding : result.findings()) {
      if (finding.status() == Finding.Status.OPEN) {
        add(result, finding);
      }
    }
  }

  void add(Gap gap) {
    if (!gap.accepted()) {
      String hint = gap.hint().map(text -> "\nhint: " + text).orElse("");
      String title = gap.rule() + gap.whose().map(text -> " of " + text).orElse("");
      add(
          Rank.of(gap, place++),
          new Annotation(Emphasis.of(gap), gap.origin(), title, gap.message() + hint));
    }
  }

  private void add(PipelineResult result, Finding finding) {
    boolean fails = header.run().fails(result, finding);
    String fix =
        Optional.ofNullable(rules.get(finding.rule()))
            .map(Rule::remediation)
            .filter(text -> !text.isBlank())
            .map(text -> "\nfix: " + text)
            .orElse("");
    String level = finding.level() == Level.WARN ? " warning " : " ";
    String title = finding.severity() + level + finding.rule() + " in " + result.arn().name();
    String messages = String.join("\n", finding.messages());
    add(
        Rank.of(finding, fails, place++),
        new Annotation(
            Emphasis.of(header.run(), result, finding),
            finding.origin(),
            title,
            result.arn().shown() + ": " + messages + fix));
  }

  private void add(Rank rank, Annotation annotation) {
    worst(annotation.emphasis()).add(rank, annotation);
  }

  private Worst<Annotation> worst(Emphasis sort) {
    return byEmphasis.computeIfAbsent(sort, s -> new Worst<>(SHOWN));
  }

  /** The errors, then the warnings, then the notices. */
  List<Annotation> worstFirst() {
    return byEmphasis.values().stream().flatMap(worst -> worst.worstFirst().stream()).toList();
  }

  /** The totals, which hold nothing that comes from outside. */
  String last() {
    ExitStatus status = ExitStatus.of(header);
    String text =
        String.format(
            Locale.ROOT,
            "%s; %s. Shown: %s. Exit code %d: %s.",
            SummaryText.pipelines(header.summary()),
            SummaryText.findings(header.summary()),
            shown(),
            status.code(),
            status);
    boolean all = byEmphasis.values().stream().allMatch(worst -> worst.leftOut() == 0);
    return all
        ? "Plumbline: " + text
        : new Annotation(Emphasis.NOTE, Optional.empty(), "Plumbline", text).command(Places.ROOT);
  }

  /** {@code 10 of 12 errors, 0 of 0 warnings, 1 of 1 notice}. */
  private String shown() {
    return byEmphasis.entrySet().stream()
        .map(e -> shown(e.getKey(), e.getValue()))
        .collect(joining(", "));
  }

  private static String shown(Emphasis sort, Worst<Annotation> worst) {
    return (worst.seen() - worst.leftOut())
        + " of "
        + SummaryText.count(worst.seen(), Annotation.word(sort));
  }
}
