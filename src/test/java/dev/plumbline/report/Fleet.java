package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.diff.ValueChange;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reports for tests, small and complete. */
public final class Fleet {
  public static final Target BERLIN = Target.of("123456789012", "eu-central-1");
  public static final Target DUBLIN = Target.of("210987654321", "eu-west-1");
  public static final Target TOKYO = Target.of("345678901234", "ap-northeast-1");
  public static final String NOW = "2026-11-23T03:00:00Z";

  /** The members that get a case in every JUnit file of these tests. */
  public static final List<String> MEMBERS =
      List.of("description", "imageScanningConfiguration", "schedule", "status", "tags");

  public static final Rule SCANNING =
      rule("scanning-enabled", Level.ERROR, Severity.HIGH, "Turn imageScanningEnabled on.");
  public static final Rule REBUILT =
      rule("rebuilt-often", Level.WARN, Severity.MEDIUM, "Schedule it at least every 30 days.");
  public static final Rule OFF =
      new Rule(
          "tags-required",
          "data.plumbline.tags_required.deny",
          Severity.LOW,
          Level.ERROR,
          "Required tags are set",
          "",
          List.of(),
          "",
          Set.of(Stage.CHECK, Stage.GATE),
          false);
  public static final List<Rule> RULES = List.of(OFF, REBUILT, SCANNING);

  /** Holds at {@link #NOW}. */
  public static final Acceptance WAIVER =
      new Acceptance(
          "the old scanner still runs; goes with the next image",
          "team-web",
          Optional.of("OPS-12"),
          LocalDate.of(2027, 1, 31),
          false,
          new Origin("waivers.yaml", 4, 5));

  /** Was over at {@link #NOW}. */
  public static final Acceptance EXPIRED =
      new Acceptance(
          "until the migration",
          "team-db",
          Optional.empty(),
          LocalDate.of(2026, 11, 22),
          true,
          new Origin("waivers.yaml", 11, 5));

  private Fleet() {}

  /** A report of these results, in canonical order and with its true totals. */
  public static Report report(
      Run run, List<Problem> problems, List<TargetRead> targets, List<PipelineResult> results) {
    SummaryFold fold = new SummaryFold();
    results.forEach(fold::add);
    List<PipelineResult> sorted = new ArrayList<>(results);
    sorted.sort((a, b) -> a.arn().compareTo(b.arn()));
    return new Report(new Header(run, problems, targets, RULES, fold.summary(run)), sorted);
  }

  public static Run run(Stage stage, boolean complete) {
    return new Run(
        "0.1.0",
        stage,
        NOW,
        complete,
        Severity.LOW,
        false,
        false,
        new TreeMap<>(Map.of("source", "snapshot", "duration", "1.2 s")));
  }

  public static TargetRead read(Target target, int pipelines) {
    return new TargetRead(target, TargetRead.Mode.GET, true, pipelines, Optional.empty());
  }

  /** Nothing is off. */
  public static Report inLine() {
    return report(
        run(Stage.CHECK, true),
        List.of(),
        List.of(read(BERLIN, 1)),
        List.of(new Sample(BERLIN, "golden-al2023").make()));
  }

  /** No pipelines at all, which is fine where that is allowed. */
  public static Report empty() {
    return report(run(Stage.CHECK, true), List.of(), List.of(), List.of());
  }

  /** Specs and policies only. */
  public static Report gate() {
    Sample broken = new Sample(BERLIN, "golden-windows").state(PipelineState.DECLARED);
    broken.failed(SCANNING, Finding.Status.OPEN, "Image scanning is off");
    broken.notEvaluated(REBUILT, "needs what only AWS knows");
    return report(
        run(Stage.GATE, false),
        List.of(
            Problem.error(
                    Problem.Kind.SPEC,
                    new Origin("specs/base.yaml", 7, 3),
                    "unknown key \"schedul\" in pipeline")
                .hint("did you mean schedule?")),
        List.of(),
        List.of(
            broken.make(),
            new Sample(BERLIN, "golden-al2023").state(PipelineState.DECLARED).make()));
  }

  /** One pipeline of every state, and a problem of every kind. */
  public static Report everything() {
    List<Problem> problems = new ArrayList<>();
    for (Problem.Kind kind : Problem.Kind.values()) {
      problems.add(Problem.error(kind, "something about " + kind + " is wrong").hint("mend it"));
    }
    problems.add(
        Problem.warning(
            Problem.Kind.WAIVER, new Origin("waivers.yaml", 4, 0), "matches nothing any more"));
    problems.add(Problem.error(Problem.Kind.TARGET, "cannot be listed").of(DUBLIN));
    TargetRead denied =
        new TargetRead(
            DUBLIN,
            TargetRead.Mode.LIST,
            false,
            0,
            Optional.of(
                new ReadError(
                    "ForbiddenException",
                    "not authorized to perform imagebuilder:ListImagePipelines",
                    Optional.of("4f1c7c0e-1111-2222-3333-444455556666"),
                    Optional.of("allow imagebuilder:ListImagePipelines in 210987654321"))));
    return report(
        run(Stage.CHECK, false), problems, List.of(denied, read(BERLIN, 4)), everyState());
  }

  private static List<PipelineResult> everyState() {
    return List.of(
        new Sample(BERLIN, "golden-al2023").make(),
        drifted().make(),
        new Sample(BERLIN, "lost")
            .state(PipelineState.MISSING)
            .finding(
                Finding.Kind.PIPELINE, "pipeline.missing", "", Severity.HIGH, "it does not exist")
            .make(),
        new Sample(BERLIN, "by-hand")
            .state(PipelineState.UNMANAGED)
            .finding(
                Finding.Kind.PIPELINE,
                "pipeline.unmanaged",
                "",
                Severity.INFO,
                "no spec declares it")
            .failed(SCANNING, Finding.Status.OPEN, "Image scanning is off")
            .make(),
        new Sample(DUBLIN, "golden-al2023")
            .unreadable(
                new ReadError(
                    "CallRateLimitExceededException",
                    "rate exceeded",
                    Optional.of("0d0d0d0d-1111-2222-3333-444455556666"),
                    Optional.of("read slower with --rate 2")))
            .make());
  }

  /** What is accepted in every way, and what no longer is. */
  public static Report waived() {
    ReadError denied = ReadError.of("ForbiddenException", "access denied");
    TargetRead closed =
        new TargetRead(DUBLIN, TargetRead.Mode.LIST, false, 0, Optional.of(denied))
            .under(Optional.of(WAIVER));
    Sample drifted = new Sample(BERLIN, "golden-windows").state(PipelineState.DRIFTED);
    drifted.drift("status", FieldState.CHANGED, "\"ENABLED\"", "\"DISABLED\"", Severity.HIGH);
    drifted.under(WAIVER);
    drifted.drift("tags.stray", FieldState.UNDECLARED, "", "\"x\"", Severity.LOW).under(EXPIRED);
    Sample inLine = new Sample(BERLIN, "golden-al2023");
    inLine.failed(SCANNING, Finding.Status.WAIVED, "Image scanning is off");
    inLine.failed(REBUILT, Finding.Status.BASELINE, "is not rebuilt");
    Sample quiet = new Sample(BERLIN, "golden-quiet");
    quiet.failed(SCANNING, Finding.Status.BASELINE, "Image scanning is off");
    quiet.failed(REBUILT, Finding.Status.EXCEPTED, "is not rebuilt");
    return report(
        run(Stage.CHECK, true),
        List.of(
            Problem.warning(
                Problem.Kind.WAIVER,
                EXPIRED.origin(),
                "the waiver of team-db expired at the end of 2026-11-22; what it covered counts"
                    + " again")),
        List.of(closed, read(BERLIN, 3)),
        List.of(
            drifted.make(),
            inLine.make(),
            quiet.make(),
            new Sample(DUBLIN, "closed").unreadable(denied).accepted(WAIVER).make(),
            new Sample(DUBLIN, "ended").unreadable(denied).accepted(EXPIRED).make()));
  }

  private static Sample drifted() {
    Sample sample = new Sample(BERLIN, "golden-windows").state(PipelineState.DRIFTED);
    sample.drift("status", FieldState.CHANGED, "\"ENABLED\"", "\"DISABLED\"", Severity.HIGH);
    sample.why("disabled by Image Builder after 5 consecutive failures");
    sample.drift(
        "schedule.scheduleExpression",
        FieldState.CHANGED,
        "\"cron(0 4 ? * SUN *)\"",
        "\"cron(0 4 1 * ? *)\"",
        Severity.MEDIUM);
    sample.drift("schedule.timezone", FieldState.MISSING, "\"Europe/Berlin\"", "", Severity.MEDIUM);
    sample.drift("tags.stray", FieldState.UNDECLARED, "", "\"x\"", Severity.LOW);
    sample.drift("description", FieldState.CHANGED, "null", "\"Golden\\nimage\"", Severity.INFO);
    sample.shown("infrastructureConfigurationArn", FieldState.UNDECLARED, "", "\"arn:x\"");
    sample.shown("distributionConfigurationArn", FieldState.IGNORED, "\"a\"", "\"b\"");
    sample.failed(SCANNING, Finding.Status.WAIVED, "Image scanning is off");
    sample.error(REBUILT, "builtin http.send is not given to policies");
    return sample;
  }

  static Rule rule(String id, Level level, Severity severity, String remediation) {
    return new Rule(
        id,
        "data.plumbline." + id.replace('-', '_') + "." + (level == Level.WARN ? "warn" : "deny"),
        severity,
        level,
        "Title of " + id,
        "Why " + id + " matters.",
        List.of("NIST-800-53-RA-5"),
        remediation,
        Set.of(Stage.CHECK, Stage.GATE),
        true);
  }

  /** One result in the making; in line, with all rules passed, until told otherwise. */
  public static final class Sample {
    private final Arn arn;
    private PipelineState state = PipelineState.IN_LINE;
    private Optional<ReadError> error = Optional.empty();
    private Optional<Acceptance> waiver = Optional.empty();
    private Optional<SpecChange> change = Optional.empty();
    private Optional<Preview> preview = Optional.empty();
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Check> checks = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    public Sample(Target target, String name) {
      this.arn = Arn.pipeline(target, name);
      for (Rule rule : List.of(SCANNING, REBUILT)) {
        checks.put(rule.id(), new Check(rule.id(), Check.Result.PASS, Optional.empty()));
      }
    }

    public Sample state(PipelineState now) {
      state = now;
      if (now == PipelineState.MISSING || now == PipelineState.UNREADABLE) {
        notEvaluated(SCANNING, "there is no document");
        notEvaluated(REBUILT, "there is no document");
      }
      return this;
    }

    public Sample unreadable(ReadError why) {
      error = Optional.of(why);
      return state(PipelineState.UNREADABLE);
    }

    public Sample finding(
        Finding.Kind kind, String rule, String key, Severity severity, String... messages) {
      return finding(kind, rule, key, Level.ERROR, severity, Finding.Status.OPEN, messages);
    }

    public Sample finding(
        Finding.Kind kind,
        String rule,
        String key,
        Level level,
        Severity severity,
        Finding.Status status,
        String... messages) {
      findings.add(
          new Finding(
              arn,
              kind,
              rule,
              key,
              level,
              severity,
              List.of(messages),
              List.of(Json.object().put("z", 1).put("a", TextNode.valueOf("b").asText())),
              spec(),
              status,
              NOW,
              status == Finding.Status.WAIVED ? Optional.of(WAIVER) : Optional.empty()));
      return this;
    }

    /** Puts the last finding under this waiver. */
    public Sample under(Acceptance acceptance) {
      findings.add(findings.remove(findings.size() - 1).under(acceptance));
      return this;
    }

    /** Puts it under a waiver that it is unreadable. */
    public Sample accepted(Acceptance acceptance) {
      waiver = Optional.of(acceptance);
      return this;
    }

    /** How its spec stands to the base's. */
    public Sample changed(SpecChange how) {
      change = Optional.of(how);
      return this;
    }

    /** What a merge would change: all that was shown so far. */
    public Sample ahead(PipelineState then, Optional<ReadError> why) {
      preview = Optional.of(new Preview(then, new Drift(List.of(), differences), why));
      differences.clear();
      return this;
    }

    public Sample failed(Rule rule, Finding.Status status, String... messages) {
      checks.put(rule.id(), new Check(rule.id(), Check.Result.FAIL, Optional.empty()));
      return finding(
          Finding.Kind.POLICY, rule.id(), "", rule.level(), rule.severity(), status, messages);
    }

    public Sample error(Rule rule, String why) {
      checks.put(rule.id(), new Check(rule.id(), Check.Result.ERROR, Optional.of(why)));
      return this;
    }

    public Sample notEvaluated(Rule rule, String why) {
      checks.put(rule.id(), new Check(rule.id(), Check.Result.NOT_EVALUATED, Optional.of(why)));
      return this;
    }

    public Sample drift(
        String path, FieldState now, String desired, String live, Severity severity) {
      differences.add(difference(path, now, desired, live, severity, true));
      return finding(
          Finding.Kind.DRIFT,
          "drift." + FieldPath.parse(path).orElseThrow().topLevel(),
          path,
          severity,
          path + " is not as the spec has it");
    }

    public Sample shown(String path, FieldState now, String desired, String live) {
      differences.add(difference(path, now, desired, live, Severity.LOW, false));
      return this;
    }

    /** Why the last difference came to be. */
    public Sample why(String text) {
      Difference last = differences.remove(differences.size() - 1);
      differences.add(
          new Difference(
              last.path(),
              last.state(),
              last.desired(),
              last.live(),
              last.severity(),
              last.fails(),
              last.origin(),
              Optional.of(text)));
      return this;
    }

    private Difference difference(
        String path,
        FieldState now,
        String desired,
        String live,
        Severity severity,
        boolean fails) {
      return new Difference(
          FieldPath.parse(path).orElseThrow(),
          now,
          json(desired),
          json(live),
          severity,
          fails,
          desired.isEmpty() ? Optional.empty() : Optional.of(new Origin("specs/a.yaml", 12, 7)),
          Optional.empty());
    }

    private Optional<Origin> spec() {
      return state == PipelineState.UNMANAGED
          ? Optional.empty()
          : Optional.of(new Origin("specs/a.yaml", 4, 0));
    }

    public PipelineResult make() {
      boolean judged = state != PipelineState.DECLARED && state != PipelineState.UNMANAGED;
      List<Drift.Field> fields = new ArrayList<>();
      if (judged && state != PipelineState.MISSING && state != PipelineState.UNREADABLE) {
        fields.add(new Drift.Field(FieldPath.of("imageRecipeArn"), FieldState.EQUAL));
      }
      differences.forEach(d -> fields.add(new Drift.Field(d.path(), d.state())));
      Optional<ObjectNode> document =
          Optional.of(
              Json.canonical(Json.object().put("name", arn.name()).put("status", "ENABLED")));
      boolean live = judged || state == PipelineState.UNMANAGED;
      return new PipelineResult(
          arn,
          arn.name(),
          new TreeMap<>(Map.of("team", "platform")),
          spec(),
          state,
          live && state != PipelineState.MISSING && error.isEmpty() ? document : Optional.empty(),
          state == PipelineState.UNMANAGED ? Optional.empty() : document,
          new Drift(fields, differences),
          List.copyOf(checks.values()),
          findings,
          error,
          state == PipelineState.DRIFTED ? Optional.of(fix(arn)) : Optional.empty(),
          waiver,
          change,
          preview);
    }
  }

  /** A gate with a base and a preview: every kind of change. */
  public static Report since() {
    Origin from = new Origin("specs/old.yaml", 3, 0);
    Sample added = gated("added", SpecChange.ADDED).ahead(PipelineState.MISSING, Optional.empty());
    Sample changed = gated("changed", changed(from));
    changed.failed(SCANNING, Finding.Status.OPEN, "Image scanning is off");
    changed.failed(REBUILT, Finding.Status.BASELINE, "Rebuilt every 90 days");
    changed.differences.add(
        changed.difference(
            "schedule.timezone",
            FieldState.CHANGED,
            "\"UTC\"",
            "\"Asia/Tokyo\"",
            Severity.LOW,
            true));
    changed.ahead(PipelineState.DRIFTED, Optional.empty());
    Sample moved = gated("moved", same(SpecChange.Kind.MOVED, from));
    moved.ahead(
        PipelineState.UNREADABLE, Optional.of(ReadError.of("NotInSnapshot", "it is not in it")));
    Sample unchanged = gated("unchanged", same(SpecChange.Kind.UNCHANGED, from));
    unchanged.failed(SCANNING, Finding.Status.BASELINE, "Image scanning is off");
    Run run =
        run(Stage.GATE, true)
            .since(
                new Since(
                    "origin/main",
                    "0123456789abcdef0123456789abcdef01234567",
                    List.of(new Since.Removed(Arn.pipeline(DUBLIN, "gone"), "gone", from))));
    return report(
        run,
        List.of(),
        List.of(),
        List.of(added.make(), changed.make(), moved.make(), unchanged.make()));
  }

  private static Sample gated(String name, SpecChange change) {
    return new Sample(BERLIN, name).state(PipelineState.DECLARED).changed(change);
  }

  private static SpecChange changed(Origin from) {
    ValueChange value =
        new ValueChange(FieldPath.of("schedule", "timezone"), json("\"UTC\""), Optional.empty());
    return new SpecChange(
        SpecChange.Kind.CHANGED, Optional.of(from), List.of(value), List.of("labels"));
  }

  private static SpecChange same(SpecChange.Kind kind, Origin from) {
    return new SpecChange(kind, Optional.of(from), List.of(), List.of());
  }

  private static Fix fix(Arn arn) {
    ObjectNode document = Json.object().put("imagePipelineArn", arn.toString());
    return new Fix(
        List.of(new Step(Step.Call.UPDATE, document.put("status", "ENABLED"))),
        List.of(
            new SpecEdit(
                SpecEdit.Action.CHANGE,
                FieldPath.of("status"),
                new Origin("specs/all.yaml", 9, 15),
                json("\"ENABLED\""),
                json("\"DISABLED\""))),
        List.of("no call makes containerRecipeArn as the spec has it"));
  }

  static Optional<JsonNode> json(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(Json.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
