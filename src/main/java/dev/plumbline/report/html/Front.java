package dev.plumbline.report.html;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Run;
import dev.plumbline.report.Since;
import dev.plumbline.report.SpecChange;
import dev.plumbline.report.Summary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stands above the first pipeline. */
final class Front {
  private static final int TARGETS_IN_CHART = 6;

  private static final DateTimeFormatter NOW =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Header header;
  private final Summary summary;
  private final Overview overview;
  private final ExitStatus status;
  private final Days days;
  private final List<TargetView> targets;

  Front(Header header, Overview overview) {
    this.header = header;
    this.summary = header.summary();
    this.overview = overview;
    this.status = ExitStatus.of(header);
    this.days = new Days(header.run().now());
    this.targets = targetViews();
  }

  Run run() {
    return header.run();
  }

  Summary summary() {
    return summary;
  }

  ExitStatus status() {
    return status;
  }

  boolean gate() {
    return header.run().stage() == Stage.GATE;
  }

  /** The run in one sentence. */
  String verdict() {
    String fail =
        Words.count(summary.failing(), "finding")
            + (summary.failing() == 1 ? " fails" : " fail")
            + " this run";
    return switch (status) {
      case IN_LINE -> summary.pipelines() == 0 ? "There was nothing to check" : fine();
      case INCOMPLETE -> "Not everything could be checked";
      case FINDINGS -> fail;
      case BOTH -> fail + ", and not everything could be checked";
    };
  }

  private String fine() {
    boolean inLine =
        summary.pipelines() == summary.count(PipelineState.IN_LINE)
            && summary.count(Finding.Status.OPEN) == 0;
    return inLine ? "Everything is in line" : "Nothing fails this run";
  }

  /** {@code 2026-11-23 06:00:00 UTC}. */
  String now() {
    return NOW.format(Instant.parse(header.run().now()));
  }

  /** What specs were held against. */
  Optional<Since> since() {
    return header.run().since();
  }

  /** The kinds of change that some pipeline has. */
  List<String> changes() {
    return Arrays.stream(SpecChange.Kind.values())
        .filter(kind -> summary.count(kind) > 0)
        .map(SpecChange.Kind::toString)
        .toList();
  }

  /** Whether the run was not complete for a reason that nothing in the report says. */
  boolean unexplained() {
    return Gaps.of(header).stream().anyMatch(gap -> gap.rule().equals("run.complete"));
  }

  /** What makes a finding count. */
  String threshold() {
    return header.run().failOn()
        + (header.run().failOn() == Severity.CRITICAL ? "" : " or worse")
        + (header.run().failOnWarn() ? ", warnings too" : ", warnings do not count");
  }

  int problems(Problem.Weight weight) {
    return (int) header.problems().stream().filter(p -> p.severity() == weight).count();
  }

  List<ProblemView> problems() {
    return header.problems().stream()
        .sorted(Comparator.comparing(Problem::severity))
        .map(ProblemView::of)
        .toList();
  }

  /** Every target with what its pipelines come to, in order. */
  List<TargetView> targets() {
    return targets;
  }

  private List<TargetView> targetViews() {
    Map<Target, TargetRead> reads =
        header.targets().stream()
            .collect(Collectors.toMap(TargetRead::target, read -> read, (a, b) -> b));
    return overview.targets().entrySet().stream()
        .map(
            e ->
                TargetView.of(
                    e.getKey(),
                    Optional.ofNullable(reads.get(e.getKey())),
                    e.getValue().summary(header.run()),
                    days))
        .toList();
  }

  /** Those that were not read, or not to their end. */
  List<TargetView> unreadTargets() {
    return targets.stream().filter(target -> !target.whole()).toList();
  }

  /** Whether anything kept the run from doing all that it was asked. */
  boolean isTroubled() {
    return !header.problems().isEmpty() || !unreadTargets().isEmpty() || unexplained();
  }

  /** Those where most is off. */
  List<TargetView> worstTargets() {
    return targets.stream()
        .sorted(Comparator.comparing(TargetView::off).reversed())
        .limit(TARGETS_IN_CHART)
        .toList();
  }

  Charts charts() {
    return new Charts(summary);
  }

  /** The statuses that some finding has. */
  List<String> statuses() {
    return Arrays.stream(Finding.Status.values())
        .filter(s -> summary.count(s) > 0)
        .map(Finding.Status::toString)
        .toList();
  }

  int accepted() {
    return summary.count(Finding.Status.WAIVED)
        + summary.count(Finding.Status.BASELINE)
        + summary.count(Finding.Status.EXCEPTED);
  }

  /** Ids of rules that found something, for the filter. */
  List<String> foundRules() {
    return overview.rules().keySet().stream().map(Words::line).toList();
  }

  List<String> labels() {
    return List.copyOf(overview.labels());
  }

  int count(Group group) {
    return overview.count(group);
  }

  /** Rules that found something, what comparisons found included; by id. */
  List<RuleView> telling() {
    return rules().stream().filter(rule -> !rule.silent()).toList();
  }

  /** All other rules of the run. */
  List<RuleView> silent() {
    return rules().stream().filter(RuleView::silent).toList();
  }

  private List<RuleView> rules() {
    Map<String, RuleView> views = new TreeMap<>();
    header.rulesById().forEach((id, rule) -> views.put(id, rule(id)));
    overview.rules().keySet().forEach(id -> views.computeIfAbsent(id, this::rule));
    return new ArrayList<>(views.values());
  }

  private RuleView rule(String id) {
    return RuleView.of(
        id,
        Optional.ofNullable(header.rulesById().get(id)),
        overview.rules().getOrDefault(id, new Overview.OfRule()),
        header.run().stage());
  }

  /** Waivers with how much each covers, or did. */
  Map<WaiverView, String> waivers() {
    Map<WaiverView, String> views = new LinkedHashMap<>();
    overview
        .waivers()
        .forEach((w, number) -> views.put(WaiverView.of(w, days), Words.number(number)));
    return views;
  }
}
