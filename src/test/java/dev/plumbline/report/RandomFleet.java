package dev.plumbline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reports that hold anything that the types allow, hostile texts included; one for each seed. */
public final class RandomFleet {
  /** Texts that some format or terminal chokes on. */
  public static final List<String> HOSTILE =
      List.of(
          "plain",
          "",
          "& < > \" ' ]]> <![CDATA[",
          "\u001B[31mred\u001B[0m \u0000 \u009B2J",
          "\uFFFE \uFFFF \uD800 lone \uDC00",
          "\uD83D\uDE00 \u202Eevil\u202C \u2028",
          "a\nb\r\nc\td\re",
          "| @all :: %0A `x` #1 *b*",
          "ı İ ß é");

  private static final List<String> PATHS =
      List.of(
          "status", "schedule.timezone", "tags[\"a.b\"]", "workflows[0].workflowArn", "newField");

  private final Random random;

  private RandomFleet(long seed) {
    this.random = new Random(seed);
  }

  /** The report of this seed; its results come unsorted. */
  public static Report report(long seed) {
    return new RandomFleet(seed).report();
  }

  private Report report() {
    List<PipelineResult> results = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      results.add(result("p" + i));
    }
    List<Problem> problems = list(2, this::problem);
    List<TargetRead> targets = random.nextBoolean() ? List.of() : List.of(target());
    return Fleet.report(run(), problems, targets, results);
  }

  private Run run() {
    return new Run(
        "0.1.0",
        one(Stage.values()),
        Fleet.NOW,
        random.nextInt(4) != 0,
        one(Severity.values()),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(this::since),
        new TreeMap<>(Map.of("source", text())));
  }

  private Problem problem() {
    return new Problem(
        one(Problem.Kind.values()),
        one(Problem.Weight.values()),
        text(),
        maybe(() -> new Origin("a.yaml", 1, random.nextInt(3))),
        maybe(() -> Fleet.BERLIN),
        maybe(this::text));
  }

  private TargetRead target() {
    return new TargetRead(
        Fleet.BERLIN, one(TargetRead.Mode.values()), random.nextBoolean(), 3, maybe(this::error));
  }

  private ReadError error() {
    return new ReadError("Code", text(), maybe(this::text), maybe(this::text));
  }

  private PipelineResult result(String name) {
    Arn arn = Arn.pipeline(random.nextBoolean() ? Fleet.BERLIN : Fleet.DUBLIN, name);
    PipelineState state = one(PipelineState.values());
    return new PipelineResult(
        arn,
        text(),
        new TreeMap<>(Map.of("k", text())),
        maybe(() -> new Origin("a.yaml", 3, 0)),
        state,
        maybe(this::document),
        maybe(this::document),
        new Drift(
            list(3, () -> new Drift.Field(path(), one(FieldState.values()))),
            list(3, this::difference)),
        checks(),
        findings(arn),
        state == PipelineState.UNREADABLE ? Optional.of(error()) : Optional.empty(),
        maybe(this::fix),
        state == PipelineState.UNREADABLE && random.nextBoolean()
            ? Optional.of(random.nextBoolean() ? waiver() : Fleet.WAIVER)
            : Optional.empty(),
        maybe(this::change),
        maybe(this::preview));
  }

  private SpecChange change() {
    Origin from = new Origin("b.yaml", 1 + random.nextInt(9), 0);
    return switch (one(SpecChange.Kind.values())) {
      case ADDED -> SpecChange.ADDED;
      case MOVED -> same(SpecChange.Kind.MOVED, from);
      case UNCHANGED -> same(SpecChange.Kind.UNCHANGED, from);
      case CHANGED ->
          new SpecChange(
              SpecChange.Kind.CHANGED,
              Optional.of(from),
              list(2, () -> new ValueChange(path(), maybe(this::value), maybe(this::value))),
              List.of("labels", text()));
    };
  }

  private static SpecChange same(SpecChange.Kind kind, Origin from) {
    return new SpecChange(kind, Optional.of(from), List.of(), List.of());
  }

  private Preview preview() {
    PipelineState state =
        one(
            new PipelineState[] {
              PipelineState.IN_LINE,
              PipelineState.DRIFTED,
              PipelineState.MISSING,
              PipelineState.UNREADABLE
            });
    return new Preview(
        state,
        new Drift(List.of(), list(3, this::difference)),
        state == PipelineState.UNREADABLE ? Optional.of(error()) : Optional.empty());
  }

  private Since since() {
    return new Since(
        text(),
        "0123456789abcdef0123456789abcdef01234567",
        list(
            2,
            () ->
                new Since.Removed(
                    Arn.pipeline(Fleet.DUBLIN, "gone" + random.nextInt(9)),
                    text(),
                    new Origin("c.yaml", 2, 0))));
  }

  private Fix fix() {
    return new Fix(
        list(3, () -> new Step(one(Step.Call.values()), document())),
        list(
            3,
            () ->
                new SpecEdit(
                    one(SpecEdit.Action.values()),
                    path(),
                    new Origin("a.yaml", 3, 4),
                    maybe(this::document),
                    maybe(this::document))),
        list(2, this::text));
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Rule rule : Fleet.RULES) {
      if (random.nextInt(4) != 0) {
        checks.add(new Check(rule.id(), one(Check.Result.values()), maybe(this::text)));
      }
    }
    return checks;
  }

  private List<Finding> findings(Arn arn) {
    Map<String, Finding> findings = new TreeMap<>();
    for (Finding finding : list(4, () -> finding(arn))) {
      findings.put(finding.id(), finding);
    }
    return List.copyOf(findings.values());
  }

  private Finding finding(Arn arn) {
    List<String> rules =
        List.of(
            "scanning-enabled",
            "drift.status",
            "pipeline.missing",
            "odd",
            "pipeline.read",
            "tags-required");
    Finding.Status status = one(Finding.Status.values());
    return new Finding(
        arn,
        one(Finding.Kind.values()),
        rules.get(random.nextInt(rules.size())),
        random.nextBoolean() ? "" : "status",
        one(Level.values()),
        one(Severity.values()),
        List.of(text(), text()),
        list(1, this::value),
        maybe(() -> new Origin("a.yaml", 5, 2)),
        status,
        Fleet.NOW,
        status == Finding.Status.WAIVED || (status == Finding.Status.OPEN && random.nextBoolean())
            ? Optional.of(status == Finding.Status.WAIVED ? Fleet.WAIVER : waiver())
            : Optional.empty());
  }

  private Acceptance waiver() {
    return new Acceptance(
        "r" + text(),
        "o" + text(),
        maybe(this::text),
        LocalDate.of(2026, 1, 1 + random.nextInt(31)),
        true,
        new Origin("w.yaml", 1, 1));
  }

  private Difference difference() {
    return new Difference(
        path(),
        one(FieldState.values()),
        maybe(() -> random.nextInt(3) == 0 ? NullNode.getInstance() : value()),
        maybe(this::value),
        one(Severity.values()),
        random.nextBoolean(),
        maybe(() -> new Origin("a.yaml", 6, 2)),
        maybe(this::text));
  }

  private FieldPath path() {
    return FieldPath.parse(PATHS.get(random.nextInt(PATHS.size()))).orElseThrow();
  }

  private ObjectNode document() {
    ObjectNode document = Json.object();
    document.set("status", value());
    document.set(text(), value());
    document.set("b", Json.array().add(value()).add(1.5e10));
    return document;
  }

  private JsonNode value() {
    return switch (random.nextInt(4)) {
      case 0 -> DecimalNode.valueOf(new BigDecimal("1.0e-7"));
      case 1 -> DoubleNode.valueOf(1e10);
      case 2 -> Json.object().put("z", text()).put("a", Long.MAX_VALUE);
      default -> TextNode.valueOf(text());
    };
  }

  private String text() {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private <T> Optional<T> maybe(Supplier<? extends T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
