package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.Drift;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Judgement;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.Subject;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.report.console.ConsoleWriter;
import dev.plumbline.report.console.Look;
import dev.plumbline.report.json.JsonWriter;
import dev.plumbline.report.junit.JunitStyle;
import dev.plumbline.schedule.ScheduleFacts;
import dev.plumbline.waiver.EarlierFindings;
import dev.plumbline.waiver.Pipeline;
import dev.plumbline.waiver.Statuses;
import dev.plumbline.waiver.Terms;
import dev.plumbline.waiver.Waivers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every bundled rule: its own example that fails, waived, gives 0 and is seen as waived in
 * every format; at 00:00 UTC of the next day it fails again.
 */
final class WaivedRulesTest {
  private static final Arn GOLDEN = Arn.pipeline(Fleet.BERLIN, "golden-al2023");
  private static final String LAST = "2026-11-30T23:59:59Z";
  private static final String NEXT = "2026-12-01T00:00:00Z";

  private static final Map<String, ReportWriter> FORMATS =
      new TreeMap<>(
          Map.of(
              "json", new JsonWriter(),
              "junit", JunitStyle.USUAL.writer(Fleet.MEMBERS, Places.ROOT),
              "console", new ConsoleWriter(new Look(false, 400, false))));

  static List<JsonNode> rules() throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream("pack/pack.json")) {
      JsonNode pack = Json.read(Objects.requireNonNull(in, "the bundled pack").readAllBytes());
      return pack.path("rules").valueStream().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isWaivedToTheLastSecondAndFailsAgainAtMidnight(JsonNode rule) throws IOException {
    String id = rule.path("id").asText();
    Report held = report(rule, LAST);
    assertThat(ExitStatus.of(held.header())).as(id).isEqualTo(ExitStatus.IN_LINE);
    assertThat(held.header().summary().count(Finding.Status.WAIVED)).isPositive();
    assertThat(written("json", held))
        .contains("\"status\":\"waived\"")
        .contains("\"owner\":\"web\"");
    assertThat(written("junit", held))
        .contains("<skipped message=\"waived: ")
        .contains("waiver: until 2026-11-30: later (web, waivers.yaml:3:5)")
        .doesNotContain("<failure");
    assertThat(written("console", held))
        .contains("(waived until 2026-11-30) " + id)
        .contains("waiver: later (web, waivers.yaml:3:5)");

    Report over = report(rule, NEXT);
    assertThat(ExitStatus.of(over.header())).as(id).isEqualTo(ExitStatus.FINDINGS);
    assertThat(over.header().summary().count(Finding.Status.WAIVED)).isZero();
    assertThat(written("json", over)).contains("\"expired\":true");
    assertThat(written("junit", over)).contains("<failure").contains("the waiver ended 2026-11-30");
    assertThat(written("console", over)).contains("(the waiver ended 2026-11-30) " + id);
  }

  private static String written(String format, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Objects.requireNonNull(FORMATS.get(format)).write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A report of the rule's example under a waiver, with nothing else in it. */
  private static Report report(JsonNode rule, String now) throws IOException {
    String id = rule.path("id").asText();
    String waivers =
        """
        version: 1
        waivers:
          - rule: %s
            pipelines: [golden-al2023]
            reason: later
            owner: web
            expires: 2026-11-30
        """
            .formatted(id);
    Terms terms = new Terms(Instant.parse(now), 365, 0);
    Waivers.Reading reading =
        Waivers.read("waivers.yaml", waivers.getBytes(StandardCharsets.UTF_8), terms);
    Statuses statuses =
        new Statuses(reading.waivers(), terms, EarlierFindings.NONE, EarlierFindings.NONE);
    Pipeline pipeline = new Pipeline(GOLDEN, GOLDEN.name(), new TreeMap<>());
    List<Finding> findings =
        findings(rule).stream()
            .filter(finding -> finding.rule().equals(id))
            .map(finding -> statuses.settle(pipeline, finding))
            .toList();
    Run run = new Run("0.1.0", Stage.CHECK, now, true, Severity.INFO, true, false, new TreeMap<>());
    PipelineResult result =
        new PipelineResult(
            GOLDEN,
            GOLDEN.name(),
            new TreeMap<>(),
            Optional.empty(),
            PipelineState.IN_LINE,
            Optional.empty(),
            Optional.empty(),
            new Drift(List.of(), List.of()),
            List.of(new Check(id, Check.Result.FAIL, Optional.empty())),
            findings,
            Optional.empty(),
            Optional.empty());
    return Fleet.report(run, List.of(), List.of(), List.of(result));
  }

  private static List<Finding> findings(JsonNode rule) throws IOException {
    ObjectNode input = good();
    lay(input, rule.at("/custom/example/fails"));
    JsonNode schedule = input.at("/pipeline/schedule");
    input.set(
        "schedule",
        ScheduleFacts.at(Instant.parse(input.path("now").asText()))
            .of(
                Optional.ofNullable(schedule.path("scheduleExpression").textValue()),
                Optional.ofNullable(schedule.path("timezone").textValue())));
    PolicySettings settings =
        input.remove("params") instanceof ObjectNode params
            ? new PolicySettings(Map.of(), params)
            : PolicySettings.none();
    PolicySet set = PolicySet.of(List.of(Pack.bundled().pack().orElseThrow()), settings).policies();
    Subject subject =
        new Subject(GOLDEN, Stage.CHECK, path -> Optional.empty(), Optional.empty(), Fleet.NOW);
    Judgement judgement =
        set.evaluator(Instant.parse(Fleet.NOW), Limits.DEFAULT).judge(subject, input);
    return judgement.findings();
  }

  /** The input that every rule passes, which examples are laid over. */
  private static ObjectNode good() throws IOException {
    String rego = Files.readString(Path.of("policies/lib/fixture_test.rego"));
    int start = rego.indexOf("good := ") + "good := ".length();
    String object = rego.substring(start, rego.indexOf("\n}\n", start) + 2);
    byte[] json = object.replaceAll(",(\\s*[}\\]])", "$1").getBytes(StandardCharsets.UTF_8);
    return (ObjectNode) Json.read(json);
  }

  private static void lay(ObjectNode below, JsonNode above) {
    above
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isNull()) {
                below.remove(member.getKey());
              } else if (value.isObject() && below.path(member.getKey()) instanceof ObjectNode o) {
                lay(o, value);
              } else {
                below.set(member.getKey(), value);
              }
            });
  }
}
