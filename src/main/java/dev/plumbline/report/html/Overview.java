package dev.plumbline.report.html;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.SummaryFold;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the page says before its first pipeline, folded in one walk: as large as the targets, rules
 * and waivers of a report are many, and not its pipelines.
 */
final class Overview {
  /** More labels than anybody picks from a list; what is beyond is found by searching. */
  private static final int MOST_LABELS = 500;

  private static final Comparator<Acceptance> BY_END =
      Acceptance.BY_END
          .thenComparing(Acceptance::owner)
          .thenComparing(Acceptance::reason)
          .thenComparing(waiver -> waiver.ticket().orElse(""));

  private final Map<Group, Integer> groups = new EnumMap<>(Group.class);
  private final Map<Target, SummaryFold> targets = new TreeMap<>();
  private final Map<String, OfRule> rules = new TreeMap<>();
  private final Map<Acceptance, Integer> waivers = new TreeMap<>(BY_END);
  private final NavigableSet<String> labels = new TreeSet<>();
  private final Findings findings;

  private Overview(Header header) {
    this.findings = new Findings(header);
    header.targets().stream().map(TargetRead::target).forEach(this::target);
  }

  /** What a rule found. */
  static final class OfRule {
    private int failing;
    private int open;
    private int accepted;

    int failing() {
      return failing;
    }

    /** Those that count and those that do not. */
    int open() {
      return open;
    }

    int accepted() {
      return accepted;
    }
  }

  static Overview of(Report report) {
    Overview overview = new Overview(report.header());
    report.pipelines().forEach(overview::add);
    return overview;
  }

  private void add(PipelineResult result) {
    target(result.arn().target()).add(result);
    int failing = 0;
    for (Finding finding : result.findings()) {
      boolean fails = findings.fails(result, finding);
      failing += fails ? 1 : 0;
      add(finding, fails);
    }
    groups.merge(Group.of(result, failing), 1, Integer::sum);
    result.waiver().ifPresent(waiver -> waivers.merge(waiver, 1, Integer::sum));
    Pipelines.labels(result).stream()
        .filter(label -> labels.size() < MOST_LABELS)
        .forEach(labels::add);
  }

  private void add(Finding finding, boolean fails) {
    OfRule rule = rules.computeIfAbsent(finding.rule(), id -> new OfRule());
    boolean open = finding.status() == Finding.Status.OPEN;
    rule.failing += fails ? 1 : 0;
    rule.open += open ? 1 : 0;
    rule.accepted += open ? 0 : 1;
    finding.waiver().ifPresent(waiver -> waivers.merge(waiver, 1, Integer::sum));
  }

  private SummaryFold target(Target target) {
    return targets.computeIfAbsent(target, t -> new SummaryFold());
  }

  int count(Group group) {
    return groups.getOrDefault(group, 0);
  }

  /** What the pipelines of each target come to. */
  Map<Target, SummaryFold> targets() {
    return targets;
  }

  /** By the rules of findings; a rule that found nothing is not there. */
  Map<String, OfRule> rules() {
    return rules;
  }

  /** With how much each covers, or did; what ends first comes first. */
  Map<Acceptance, Integer> waivers() {
    return waivers;
  }

  /** Each as {@code key=value}. */
  NavigableSet<String> labels() {
    return labels;
  }
}
