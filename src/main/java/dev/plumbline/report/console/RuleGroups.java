package dev.plumbline.report.console;

import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Rank;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The findings below a heading for each rule, the worst rule first; before them what could not be
 * read or evaluated.
 */
final class RuleGroups {
  private static final int MOST_LINES = 20;

  private static final Comparator<RuleGroup> WORST_FIRST =
      Comparator.comparing(RuleGroup::worst)
          .thenComparing(RuleGroup::count, Comparator.reverseOrder())
          .thenComparing(RuleGroup::title);

  private final Page page;
  private final Look look;

  RuleGroups(Page page, Look look) {
    this.page = page;
    this.look = look;
  }

  void write(Report report) throws IOException {
    int most = look.verbose() ? Integer.MAX_VALUE : MOST_LINES;
    RuleGroup gaps = new RuleGroup("not read or not evaluated", most);
    Map<String, RuleGroup> groups = new TreeMap<>();
    int place = 0;
    for (PipelineResult result : report.pipelines()) {
      for (Gap gap : Gaps.of(result)) {
        gaps.add(Rank.of(gap, place++), result, line(gap), gap.fails());
      }
      for (Finding finding : result.findings()) {
        boolean fails = report.header().run().fails(result, finding);
        if (fails || shown(finding)) {
          groups
              .computeIfAbsent(finding.rule(), rule -> new RuleGroup(rule, most))
              .add(Rank.of(finding, fails, place++), result, line(finding, fails), fails);
        }
      }
    }
    if (gaps.count() > 0) {
      gaps.write(page, Optional.empty());
    }
    Map<String, Rule> rules = report.header().rulesById();
    for (RuleGroup group : groups.values().stream().sorted(WORST_FIRST).toList()) {
      group.write(page, Optional.ofNullable(rules.get(group.title())));
    }
  }

  /** As by pipeline: what is in the baseline or excepted is only counted. */
  private boolean shown(Finding finding) {
    return !look.failedOnly()
        && (look.verbose()
            || List.of(Finding.Status.OPEN, Finding.Status.WAIVED).contains(finding.status()));
  }

  private static RuleGroup.Line line(Gap gap) {
    Ink ink = gap.fails() ? Ink.RED : Ink.DIM;
    String waived = gap.accepted() ? " (waived)" : "";
    return new RuleGroup.Line(ink, gap.rule(), gap.message() + waived, gap.origin());
  }

  private static RuleGroup.Line line(Finding finding, boolean fails) {
    String note = finding.severity() + FindingNotes.of(finding, fails);
    String text = String.join("; ", finding.messages());
    return new RuleGroup.Line(
        fails ? Ink.of(finding.severity()) : Ink.DIM, note, text, finding.origin());
  }
}
