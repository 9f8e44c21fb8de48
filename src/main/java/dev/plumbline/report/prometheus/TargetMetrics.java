package dev.plumbline.report.prometheus;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is counted by target, and by rule. */
final class TargetMetrics {
  private final Header header;
  private final Set<Target> known = new HashSet<>();
  private final Family read =
      of("plumbline_target_read", "Whether the target was read completely.");
  private final Family pipelines = of("plumbline_pipelines", "Pipelines by their state.", "state");
  private final Family incomplete =
      of("plumbline_pipelines_incomplete", "Pipelines that could not be judged wholly.");
  private final Family findings =
      of("plumbline_findings", "Findings by status and severity.", "status", "severity");
  private final Family failing = of("plumbline_findings_failing", "Findings that fail the run.");
  private final Family checks =
      of("plumbline_checks", "Rules evaluated for pipelines, by result.", "result");
  private final Family rules =
      new Family("plumbline_rule_findings_open", "Open findings by rule.", "rule");

  TargetMetrics(Header header) {
    this.header = header;
    header.rules().stream().filter(Rule::enabled).forEach(rule -> rules.add(0, rule.id()));
  }

  private static Family of(String name, String help, String... more) {
    return new Family(
        name,
        help,
        Stream.concat(Stream.of("account", "region"), Stream.of(more)).toArray(String[]::new));
  }

  void read(TargetRead target) {
    zeros(target.target());
    boolean whole = target.complete() && target.error().isEmpty();
    read.add(whole ? 1 : 0, target.target().account(), target.target().region());
  }

  void add(PipelineResult result) {
    Target target = result.arn().target();
    zeros(target);
    pipelines.add(1, target.account(), target.region(), result.state());
    incomplete.add(result.incomplete() ? 1 : 0, target.account(), target.region());
    for (Check check : result.checks()) {
      checks.add(1, target.account(), target.region(), check.result());
    }
    for (Finding finding : result.findings()) {
      boolean fails = header.run().fails(result, finding);
      findings.add(1, target.account(), target.region(), finding.status(), finding.severity());
      failing.add(fails ? 1 : 0, target.account(), target.region());
      rules.add(finding.status() == Finding.Status.OPEN ? 1 : 0, finding.rule());
    }
  }

  /** A series of each kind, so that none begins or ends with the first finding. */
  private void zeros(Target target) {
    if (!known.add(target)) {
      return;
    }
    String account = target.account();
    String region = target.region();
    for (PipelineState state : PipelineState.values()) {
      pipelines.add(0, account, region, state);
    }
    for (Finding.Status status : Finding.Status.values()) {
      for (Severity severity : Severity.values()) {
        findings.add(0, account, region, status, severity);
      }
    }
    for (Check.Result result : Check.Result.values()) {
      checks.add(0, account, region, result);
    }
    incomplete.add(0, account, region);
    failing.add(0, account, region);
  }

  Stream<Family> families() {
    return Stream.of(read, pipelines, incomplete, findings, failing, checks, rules);
  }
}
