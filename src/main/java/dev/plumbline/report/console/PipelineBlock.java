package dev.plumbline.report.console;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import dev.plumbline.report.Once;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.SpecChange;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.WaiverText;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One pipeline: a heading, what differs, what the rules say. */
final class PipelineBlock {
  private final Page page;
  private final Header header;
  private final Map<String, Rule> rules;
  private final boolean verbose;
  private final boolean failedOnly;

  /** The rules whose fix the page has said: the same one below each pipeline buries the rest. */
  private final Set<String> explained = new HashSet<>();

  PipelineBlock(Page page, Header header, Look look) {
    this.page = page;
    this.header = header;
    this.rules = header.rulesById();
    this.verbose = look.verbose();
    this.failedOnly = look.failedOnly();
  }

  /** Writes it where there is something to say; a pipeline in line is only counted. */
  void write(PipelineResult result) throws IOException {
    if (!listed(result)) {
      return;
    }
    heading(result);
    if (result.error().isPresent()) {
      ProblemsBlock.error(page, result.error().get(), result.waiver());
    }
    new PreviewBlock(page).write(result);
    if (quietly(result)) {
      int findings = (int) result.findings().stream().filter(PipelineBlock::byPolicy).count();
      if (findings > 0) {
        String text = SummaryText.count(findings, "policy finding") + ", not counted";
        page.line().add("  ").add(Ink.DIM, text).end();
      }
    } else {
      details(result);
    }
    page.blank();
  }

  private boolean listed(PipelineResult result) {
    if (failedOnly) {
      return result.incomplete() || result.findings().stream().anyMatch(f -> fails(result, f));
    }
    boolean fine =
        result.state() == PipelineState.IN_LINE || result.state() == PipelineState.DECLARED;
    return verbose
        || !fine
        || result.incomplete()
        || PreviewBlock.tells(result)
        || result.findings().stream().anyMatch(f -> toTell(f.status()));
  }

  /** What somebody accepted for a while is not forgotten meanwhile. */
  private static boolean toTell(Finding.Status status) {
    return status == Finding.Status.OPEN || status == Finding.Status.WAIVED;
  }

  /** Nobody asked that unmanaged pipelines count, so they do not fill the page. */
  private boolean quietly(PipelineResult result) {
    return result.state() == PipelineState.UNMANAGED
        && !header.run().unmanagedFails()
        && !verbose
        && !result.incomplete();
  }

  private static boolean byPolicy(Finding finding) {
    return finding.kind() == Finding.Kind.POLICY;
  }

  private void heading(PipelineResult result) throws IOException {
    Page.Line line =
        page.line()
            .add(Ink.BOLD, result.arn().shown())
            .add(": ")
            .add(Ink.of(result.state()), result.state().toString());
    result.change().map(SpecChange::kind).ifPresent(kind -> line.add(", " + kind));
    result.spec().map(Origin::toString).ifPresent(origin -> line.add(Ink.DIM, "  " + origin));
    line.end();
  }

  private void details(PipelineResult result) throws IOException {
    Set<Finding> told = new HashSet<>();
    Once once = new Once();
    int hidden = 0;
    for (Difference difference : result.drift().differences()) {
      Optional<Finding> finding = finding(result, difference);
      finding.ifPresent(told::add);
      boolean unread = difference.state() == FieldState.UNREADABLE;
      if (failedOnly ? unread || failing(result, finding) : shown(difference, finding, unread)) {
        difference(result, difference, finding, once);
      } else {
        hidden++;
      }
    }
    if (hidden > 0 && !failedOnly) {
      String text =
          SummaryText.count(hidden, "more difference") + " that the spec does not ask about";
      page.line().add("  ").add(Ink.DIM, text).end();
    }
    for (Finding finding : result.findings()) {
      if (!told.contains(finding) && (!failedOnly || fails(result, finding))) {
        finding(result, finding, once);
      }
    }
    for (Check check : result.checks()) {
      check(check);
    }
    if (verbose && result.fix().isPresent()) {
      fix(result.fix().get());
    }
  }

  private boolean shown(Difference difference, Optional<Finding> finding, boolean unread) {
    return verbose || unread || difference.fails() || finding.isPresent();
  }

  private boolean failing(PipelineResult result, Optional<Finding> finding) {
    return finding.filter(f -> fails(result, f)).isPresent();
  }

  private boolean fails(PipelineResult result, Finding finding) {
    return header.run().fails(result, finding);
  }

  private static Optional<Finding> finding(PipelineResult result, Difference difference) {
    String path = difference.path().toString();
    return result.findings().stream()
        .filter(f -> f.kind() == Finding.Kind.DRIFT && f.key().equals(path))
        .findFirst();
  }

  private void difference(
      PipelineResult result, Difference difference, Optional<Finding> finding, Once once)
      throws IOException {
    String note =
        finding
            .map(f -> f.severity() + FindingNotes.of(f, fails(result, f)))
            .orElse((difference.fails() ? difference.severity() : difference.state()).toString());
    Ink ink = finding.map(f -> ink(result, f)).orElse(Ink.DIM);
    String where = difference.origin().map(origin -> ", " + origin).orElse("");
    new DifferenceLines(page, once).write(difference, ink, note + where);
    waiver(finding.flatMap(Finding::waiver), once);
  }

  private void waiver(Optional<Acceptance> waiver, Once once) throws IOException {
    String reason = waiver.map(WaiverText::reason).orElse("");
    if (!reason.isEmpty() && once.isFirst(reason)) {
      page.line().add("      ").add(Ink.DIM, "waiver: ").wrapped(Ink.PLAIN, reason);
    }
  }

  private void finding(PipelineResult result, Finding finding, Once once) throws IOException {
    String key = finding.key().isEmpty() ? "" : "#" + finding.key();
    page.line()
        .add("  ")
        .add(
            ink(result, finding),
            finding.severity() + FindingNotes.of(finding, fails(result, finding)))
        .add(" " + finding.rule() + key + ": ")
        .wrapped(Ink.PLAIN, String.join("\n", finding.messages()), 6);
    Rule rule = rules.get(finding.rule());
    if (rule != null && finding.status() == Finding.Status.OPEN && explain(rule)) {
      String fix = once.fresh(rule.remediation());
      if (!fix.isEmpty()) {
        page.line().add("      ").add(Ink.DIM, "fix: ").wrapped(Ink.PLAIN, fix);
      }
    }
    waiver(finding.waiver(), once);
  }

  private boolean explain(Rule rule) {
    return explained.add(rule.id()) || verbose;
  }

  private void fix(Fix fix) throws IOException {
    for (Step step : fix.steps()) {
      page.line().add("  > " + step.call() + " ").wrapped(Ink.DIM, Json.text(step.document()), 6);
    }
    for (SpecEdit edit : fix.spec()) {
      page.line().add("  or " + edit.origin() + ": ").wrapped(Ink.DIM, edit.text(), 6);
    }
    for (String note : fix.notes()) {
      page.line().add("  ! ").wrapped(Ink.DIM, note, 6);
    }
  }

  private void check(Check check) throws IOException {
    String why = check.why().map(text -> ": " + text).orElse("");
    if (check.result() == Check.Result.ERROR) {
      page.line()
          .add("  ")
          .add(Ink.RED, "! ")
          .wrapped(Ink.PLAIN, check.rule() + " could not be evaluated" + why, 6);
    } else if (verbose && check.result() == Check.Result.NOT_EVALUATED) {
      page.line().add("  . ").wrapped(Ink.DIM, check.rule() + " not evaluated" + why, 6);
    }
  }

  private Ink ink(PipelineResult result, Finding finding) {
    return fails(result, finding) ? Ink.of(finding.severity()) : Ink.DIM;
  }
}
