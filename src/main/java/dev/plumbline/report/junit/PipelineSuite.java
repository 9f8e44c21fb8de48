package dev.plumbline.report.junit;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Printable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the suite of one pipeline. Its cases are named as the rules in findings' ids: {@code
 * pipeline.read}, {@code pipeline.missing}, {@code drift.<member>} for each top-level member that
 * the catalog knows or the spec declares, and each policy rule. They stand there whether good or
 * bad; a case that nothing is known of is skipped.
 */
final class PipelineSuite {
  private final Header header;
  private final List<String> members;
  private final Below below;
  private final FindingText texts;

  PipelineSuite(Header header, List<String> members, Below below) {
    this.header = header;
    this.below = below;
    this.members = List.copyOf(members);
    this.texts = new FindingText(header.rulesById());
  }

  Suite of(PipelineResult result) {
    String group = result.arn().account() + "." + result.arn().region();
    String name = group.replace('.', '/') + "/" + result.arn().name();
    Suite suite =
        new Suite(name, group, result.arn().name(), result.spec())
            .property("arn", result.arn().toString())
            .property("state", result.state().toString())
            .property("spec", result.spec().map(Origin::toString).orElse(""))
            .totals(status -> count(result, status), failing(result, result.findings()).size());
    pipeline(suite, result);
    drift(suite, result);
    rules(suite, result);
    checks(suite, result);
    findings(suite, result);
    return suite;
  }

  private static void pipeline(Suite suite, PipelineResult result) {
    if (result.state() == PipelineState.DECLARED) {
      suite.add(Case.pass("pipeline.declared"));
      return;
    }
    suite.add(Case.pass("pipeline.read"));
    result
        .error()
        .ifPresent(error -> suite.add(RunSuite.unread("pipeline.read", error, result.waiver())));
    switch (result.state()) {
      case UNMANAGED -> suite.add(Case.pass("pipeline.unmanaged"));
      case UNREADABLE -> suite.add(notEvaluated("pipeline.missing", "it could not be read"));
      default -> suite.add(Case.pass("pipeline.missing"));
    }
  }

  private void drift(Suite suite, PipelineResult result) {
    if (result.state() != PipelineState.DECLARED && result.state() != PipelineState.UNMANAGED) {
      Optional<String> unknown = notCompared(result);
      for (String member : membersOf(result)) {
        String name = "drift." + member;
        suite.add(unknown.map(why -> notEvaluated(name, why)).orElse(Case.pass(name)));
      }
    }
    for (Drift.Field field : result.drift().fields()) {
      if (field.state() == FieldState.UNREADABLE) {
        String message = field.path() + " could not be read";
        String name = "drift." + field.path().topLevel();
        String body = message + why(result, field);
        suite.add(
            result.unread()
                ? Case.error(name, "read", message, body)
                : Case.skipped(name, "waived: " + message, body));
      }
    }
  }

  private static Optional<String> notCompared(PipelineResult result) {
    if (result.state() == PipelineState.MISSING) {
      return Optional.of("it does not exist");
    }
    return result.state() == PipelineState.UNREADABLE && result.drift().fields().isEmpty()
        ? Optional.of("it could not be read")
        : Optional.empty();
  }

  /** The catalog's members in its order, and then what else the spec declares. */
  private Set<String> membersOf(PipelineResult result) {
    Set<String> names = new LinkedHashSet<>(members);
    Set<String> declared = new TreeSet<>();
    result.desired().ifPresent(document -> document.fieldNames().forEachRemaining(declared::add));
    declared.removeAll(Set.of("name", "arn"));
    names.addAll(declared);
    return names;
  }

  private static String why(PipelineResult result, Drift.Field field) {
    return result.drift().differences().stream()
        .filter(difference -> difference.path().equals(field.path()))
        .findFirst()
        .flatMap(Difference::why)
        .map(why -> "\nwhy: " + why)
        .orElse("");
  }

  /** A rule that the result does not speak of was not evaluated. */
  private void rules(Suite suite, PipelineResult result) {
    Set<String> told = new HashSet<>();
    result.checks().forEach(check -> told.add(check.rule()));
    for (Rule rule : header.rules()) {
      if (rule.enabled()) {
        suite.add(
            told.contains(rule.id())
                ? Case.pass(rule.id())
                : notEvaluated(rule.id(), "the run did not come to it"));
      }
    }
  }

  private static void checks(Suite suite, PipelineResult result) {
    Set<String> found = new HashSet<>();
    result.findings().forEach(finding -> found.add(finding.rule()));
    result.checks().forEach(check -> check(suite, !found.contains(check.rule()), check));
  }

  private static void check(Suite suite, boolean silent, Check check) {
    String rule = check.rule();
    String why = check.why().orElse("no reason was given");
    suite.add(
        switch (check.result()) {
          case PASS -> Case.pass(rule);
          case FAIL ->
              silent ? Case.skipped(rule, "failed without a finding", why) : Case.pass(rule);
          case ERROR -> Case.error(rule, "policy", "could not be evaluated: " + why, why);
          case NOT_EVALUATED -> notEvaluated(rule, why);
        });
  }

  private static Case notEvaluated(String name, String why) {
    String text = "not evaluated: " + why;
    return Case.skipped(name, text, text);
  }

  private void findings(Suite suite, PipelineResult result) {
    Map<String, List<Finding>> byRule =
        result.findings().stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    byRule.forEach((rule, findings) -> suite.add(finding(result, rule, findings)));
  }

  private Case finding(PipelineResult result, String rule, List<Finding> findings) {
    List<Finding> open = findings.stream().filter(f -> f.status() == Finding.Status.OPEN).toList();
    List<Finding> red = below == Below.FAIL ? open : failing(result, findings);
    List<String> ids = findings.stream().map(Finding::id).toList();
    Optional<Origin> place = (red.isEmpty() ? findings : red).get(0).origin();
    return outcome(result, rule, findings, open, red).of(place, ids);
  }

  private Case outcome(
      PipelineResult result,
      String rule,
      List<Finding> findings,
      List<Finding> open,
      List<Finding> red) {
    if (!red.isEmpty()) {
      String type = red.get(0).kind().toString();
      return Case.failure(rule, type, message(red), texts.blocks(result, findings));
    }
    if (open.isEmpty()) {
      String message = findings.get(0).status() + ": " + message(findings);
      return Case.skipped(rule, message, texts.blocks(result, findings));
    }
    if (below == Below.SKIP) {
      String message = "does not fail: " + message(open);
      return Case.skipped(rule, message, texts.blocks(result, findings));
    }
    return Case.pass(rule).printing(findings.stream().map(PipelineSuite::printed).toList());
  }

  private static String printed(Finding finding) {
    String status =
        finding.status() == Finding.Status.OPEN ? "does not fail" : finding.status().toString();
    return Printable.line(status + ": " + FindingText.line(finding));
  }

  private List<Finding> failing(PipelineResult result, List<Finding> findings) {
    return findings.stream().filter(f -> header.run().fails(result, f)).toList();
  }

  private static int count(PipelineResult result, Finding.Status status) {
    return (int) result.findings().stream().filter(f -> f.status() == status).count();
  }

  private static String message(List<Finding> findings) {
    String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    return FindingText.messages(findings.get(0), "; ") + more;
  }
}
