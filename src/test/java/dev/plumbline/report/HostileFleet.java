package dev.plumbline.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.fix.Fix;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reports in which every place that can hold any text holds a bad one. */
final class HostileFleet {
  /** What some format or terminal chokes on, besides that of {@link RandomFleet#HOSTILE}. */
  private static final List<String> MORE =
      List.of(
          "<img src=x onerror=alert(1)>",
          "</script><script>alert(1)</script>",
          "::error file=a,line=1::spoofed",
          "| cell | `code` [link](http://x) <!-- -->",
          "=HYPERLINK(\"http://x\")",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u0301combining",
          "ends in half a pair \uD83D");

  private static final List<Problem.Kind> KINDS = List.of(Problem.Kind.values());

  private HostileFleet() {}

  /** A pipeline for each text. */
  static Report texts() {
    List<String> texts = new ArrayList<>(RandomFleet.HOSTILE);
    texts.addAll(MORE);
    return of(texts);
  }

  /** One text of 100 kB without a place to break it, and one of many short lines. */
  static Report huge() {
    return of(List.of("x".repeat(100_000), "a line\n".repeat(15_000), "\u00E4<&".repeat(33_000)));
  }

  private static Report of(List<String> texts) {
    List<PipelineResult> results = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    SummaryFold fold = new SummaryFold();
    for (int i = 0; i < texts.size(); i++) {
      Rule rule = rule(i, texts.get(i));
      rules.add(rule);
      problems.add(
          new Problem(
              KINDS.get(i % KINDS.size()),
              i % 2 == 0 ? Problem.Weight.ERROR : Problem.Weight.WARNING,
              "p" + texts.get(i),
              Optional.of(new Origin(file(texts.get(i)), i % 3, 0)),
              Optional.of(Fleet.BERLIN),
              Optional.of(texts.get(i))));
      results.add(drifted(i, texts.get(i), rule));
      results.add(unreadable(i, texts.get(i)));
    }
    results.sort((a, b) -> a.arn().compareTo(b.arn()));
    results.forEach(fold::add);
    TargetRead refused =
        new TargetRead(
            Fleet.DUBLIN, TargetRead.Mode.LIST, false, 0, Optional.of(error(texts.get(1))));
    Run run = Fleet.run(Stage.CHECK, false);
    return new Report(
        new Header(run, problems, List.of(refused), rules, fold.summary(run)), results);
  }

  private static Rule rule(int number, String text) {
    return new Rule(
        "rule-" + number + "<&>\"'|`@::%ß😀",
        "data.hostile.rule_" + number + ".deny",
        Severity.HIGH,
        Level.ERROR,
        "t" + text,
        text,
        List.of("c" + text),
        text,
        Set.of(Stage.CHECK),
        true);
  }

  private static PipelineResult drifted(int number, String text, Rule rule) {
    Arn arn = Arn.pipeline(Fleet.BERLIN, "hostile-" + number);
    FieldPath path = FieldPath.of("tags").member("k" + text);
    Optional<Origin> place = Optional.of(new Origin(file(text), 3, 5));
    Difference difference =
        new Difference(
            path,
            FieldState.CHANGED,
            Optional.of(TextNode.valueOf(text)),
            Optional.of(document(text)),
            Severity.LOW,
            true,
            place,
            Optional.of("w" + text));
    Check failed = new Check(rule.id(), Check.Result.FAIL, Optional.empty());
    Check broken = new Check("unheard-of", Check.Result.ERROR, Optional.of("e" + text));
    return new PipelineResult(
        arn,
        "n" + text,
        new TreeMap<>(Map.of("l" + text, text)),
        place,
        PipelineState.DRIFTED,
        Optional.of(document(text)),
        Optional.of(document(text)),
        new Drift(List.of(new Drift.Field(path, FieldState.CHANGED)), List.of(difference)),
        List.of(failed, broken),
        List.of(
            finding(arn, Finding.Kind.DRIFT, "drift.tags", path.toString(), text),
            finding(arn, Finding.Kind.POLICY, rule.id(), text, text)
                .under(acceptance(text, number % 2 == 0))),
        Optional.empty(),
        Optional.of(new Fix(List.of(), List.of(), List.of("f" + text))));
  }

  private static PipelineResult unreadable(int number, String text) {
    return new PipelineResult(
        Arn.pipeline(Fleet.DUBLIN, "hostile-" + number),
        "n" + text,
        new TreeMap<>(),
        Optional.empty(),
        PipelineState.UNREADABLE,
        Optional.empty(),
        Optional.empty(),
        new Drift(List.of(), List.of()),
        List.of(),
        List.of(),
        Optional.of(error(text)),
        Optional.empty(),
        Optional.of(acceptance(text, number % 2 == 0)),
        Optional.empty(),
        Optional.empty());
  }

  private static Finding finding(Arn arn, Finding.Kind kind, String rule, String key, String text) {
    return new Finding(
        arn,
        kind,
        rule,
        key,
        Level.ERROR,
        Severity.HIGH,
        List.of("m" + text, "second"),
        List.of(document(text)),
        Optional.of(new Origin(file(text), 7, 2)),
        Finding.Status.OPEN,
        Fleet.NOW);
  }

  private static Acceptance acceptance(String text, boolean expired) {
    return new Acceptance(
        "r" + text,
        "o" + text,
        Optional.of(text),
        LocalDate.of(expired ? 2026 : 2027, 1, 2),
        expired,
        new Origin("w.yaml", 1, 1));
  }

  private static ReadError error(String text) {
    return new ReadError("Code", "e" + text, Optional.of(text), Optional.of("h" + text));
  }

  private static ObjectNode document(String text) {
    return Json.canonical(Json.object().put("k" + text, text));
  }

  /** A file may be called anything that can be encoded, but its name has an end. */
  private static String file(String text) {
    return "specs/" + Json.wellFormed(Printable.shorten(text, 100)) + ".yaml";
  }
}
