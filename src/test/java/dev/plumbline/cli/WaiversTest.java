package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is waived does not fail the run, is seen in every format, and fails again in its time. */
final class WaiversTest {
  private static final String LAST_SECOND = "2026-12-31T23:59:59Z";
  private static final String MIDNIGHT = "2027-01-01T00:00:00Z";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("one", "two");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** An entry; the reason names it. */
  private static String entry(String rule, String expires) {
    return """
          - rule: "%1$s"
            pipelines: ["*"]
            reason: because of %1$s
            owner: team-web
            ticket: OPS-12
            expires: %2$s
        """
        .formatted(rule, expires);
  }

  private void waivers(String... entries) {
    scene.write("waivers.yaml", "version: 1\nwaivers:\n" + String.join("", entries));
  }

  /** Breaks many rules, in two pipelines that declare nothing. */
  private void breakRules() {
    for (String name : List.of("one", "two")) {
      scene.write(
          "specs/" + name + ".yaml",
          """
          version: 1
          pipelines:
            - name: %s
              target: {account: "123456789012", region: eu-central-1}
              pipeline: {}
          """
              .formatted(name));
    }
    ObjectNode one = scene.live("one");
    one.remove(List.of("schedule", "loggingConfiguration", "tags"));
    one.put("status", "DISABLED").put("enhancedImageMetadataEnabled", false);
    one.put("executionRole", "arn:aws:iam::210987654321:role/Other").put("lastRunStatus", "FAILED");
    one.put("imageRecipeArn", "arn:aws:imagebuilder:us-east-1:123456789012:image-recipe/a/1.0.0");
    one.putObject("imageScanningConfiguration").put("imageScanningEnabled", false);
    ObjectNode two = scene.live("two");
    two.put(
        "imageRecipeArn", Scene.arn("two").replace("image-pipeline", "image-recipe") + "/1.0.0");
    two.putObject("imageTestsConfiguration").put("imageTestsEnabled", false);
    two.putObject("schedule")
        .put("scheduleExpression", "cron(0 4 1 1 ? *)")
        .put(
            "pipelineExecutionStartCondition", "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE");
  }

  @Test
  void aRuleIsWaivedToItsLastSecondAndFailsAgainAtMidnight() {
    breakRules();
    String fleet = snapshot();
    Shell.Outcome all = judged(fleet, LAST_SECOND);
    assertThat(all.code()).as(all.all()).isEqualTo(2);
    Set<String> rules = new TreeSet<>();
    rules.addAll(rulesWith("open"));
    assertThat(rules).hasSizeGreaterThan(10);

    for (String rule : List.of("scanning.enabled", "tags.required", "schedule.valid")) {
      waivers(entries(rules, rule));
      Shell.Outcome held = judged(fleet, LAST_SECOND, "--waivers", "waivers.yaml");
      assertThat(held.code()).as("%s %s", rule, held.all()).isZero();
      assertThat(rulesWith("waived")).isEqualTo(rules);
      assertThat(text(held))
          .contains("(waived until 2026-12-31) " + rule)
          .contains("waiver: because of " + rule + " (team-web, OPS-12, waivers.yaml:3:5)");
      assertThat(scene.read("junit.xml"))
          .doesNotContain("<failure")
          .containsPattern("name=\"" + rule + "\"[^>]*>\\s*<skipped message=\"waived: ")
          .contains("waiver: until 2026-12-31: because of " + rule + " (team-web, OPS-12");

      Shell.Outcome over = judged(fleet, MIDNIGHT, "--waivers", "waivers.yaml");
      assertThat(over.code()).as("%s %s", rule, over.all()).isEqualTo(2);
      assertThat(rulesWith("open")).containsExactly(rule);
      assertThat(text(over))
          .contains("(the waiver ended 2026-12-31) " + rule)
          .contains("expired at the end of 2026-12-31");
      assertThat(scene.read("junit.xml"))
          .contains("waiver: the waiver ended 2026-12-31: because of " + rule);
    }
  }

  private static String[] entries(Set<String> rules, String first) {
    List<String> entries = new ArrayList<>(List.of(entry(first, "2026-12-31")));
    rules.stream()
        .filter(rule -> !rule.equals(first))
        .forEach(rule -> entries.add(entry(rule, "2027-06-30")));
    return entries.toArray(String[]::new);
  }

  /** What the console says, whatever its width. */
  private static String text(Shell.Outcome outcome) {
    return outcome.out().replaceAll("\\s+", " ");
  }

  private String snapshot() {
    scene
        .shell()
        .run("snapshot", "specs", "--to", "fleet.jsonl", "--endpoint-url", scene.endpoint());
    return "fleet.jsonl";
  }

  private Shell.Outcome judged(String fleet, String now, String... more) {
    List<String> line = new ArrayList<>(List.of("check", "specs", "--snapshot", fleet));
    line.addAll(List.of("--now", now, "--fail-on-warn", "--fail-on", "info"));
    line.addAll(List.of("--output", "json=report.json", "--output", "junit=junit.xml"));
    line.addAll(List.of(more));
    return scene.shell().run(line.toArray(String[]::new));
  }

  private Set<String> rulesWith(String status) {
    Set<String> rules = new TreeSet<>();
    for (JsonNode pipeline : scene.report("report.json").path("pipelines")) {
      for (JsonNode finding : pipeline.path("findings")) {
        if (finding.path("status").asText().equals(status)) {
          rules.add(finding.path("rule").asText());
        }
      }
    }
    return rules;
  }

  @Test
  void driftAndMissingPipelinesAreWaivedToo() {
    scene.live("one").put("status", "DISABLED");
    scene.gone("two");
    waivers(
        entry("drift.status", "2026-11-30"),
        entry("pipeline.missing", "2026-11-30"),
        entry("status.enabled-or-explained", "2026-11-30"));

    Shell.Outcome outcome = scene.check("--waivers", "waivers.yaml");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(text(outcome))
        .contains("one: drifted")
        .contains("\"DISABLED\" -> \"ENABLED\"")
        .contains("high (waived until 2026-11-30)")
        .contains("two: missing")
        .contains("no open findings, 3 waived");
    assertThat(scene.report("report.json").at("/summary/findings/waived").asInt()).isEqualTo(3);
    assertThat(scene.check().code()).isEqualTo(2);
  }

  @Test
  void anUnreadablePipelineIsAcceptedAndStaysInEveryReport() {
    scene.refused("two", "ForbiddenException");
    String accepted =
        """
        version: 1
        unreadable:
          - pipelines: [{name: two, account: "123456789012"}]
            reason: the account is being closed
            owner: ops
            expires: 2026-11-30
        """;
    scene.write("waivers.yaml", accepted);

    Shell.Outcome outcome = scene.check("--waivers", "waivers.yaml");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(text(outcome))
        .contains("two: unreadable")
        .contains("waived until 2026-11-30: the account is being closed (ops, waivers.yaml:3:5)")
        .contains("1 unreadable");
    JsonNode report = scene.report("report.json");
    assertThat(report.at("/run/complete").asBoolean()).isTrue();
    assertThat(Scene.pipeline(report, "two").at("/waiver/owner").asText()).isEqualTo("ops");
    assertThat(scene.read("junit.xml"))
        .contains("<skipped message=\"waived: ForbiddenException")
        .doesNotContain("<error");
    assertThat(scene.check("--waivers", "waivers.yaml", "--now", "2026-12-01T00:00:00Z").code())
        .isEqualTo(1);
    scene.write("waivers.yaml", accepted.replace("two,", "one,"));
    Shell.Outcome other = scene.check("--waivers", "waivers.yaml");
    assertThat(other.code()).isEqualTo(1);
    assertThat(text(other)).contains("covers no unreadable pipeline any more");
  }

  @Test
  void aWaiverFileWithAMistakeIsOneAndItsGoodEntriesHold() {
    scene.live("one").putObject("tags");
    scene.write("specs/one.yaml", Scene.spec("one").replace(",\"tags\":{\"Owner\":\"web\"}", ""));
    waivers(entry("tags.required", "2026-11-30"), entry("drift.*", "2027-02-30"));

    Shell.Outcome outcome = scene.check("--waivers", "waivers.yaml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(text(outcome))
        .contains("waivers.yaml:14:14: error: expires: found 2027-02-30, the calendar has no such")
        .contains("1 waived");
    Shell.Outcome none = scene.check("--waivers", "nowhere.yaml");
    assertThat(none.code()).isEqualTo(3);
    assertThat(text(none)).contains("nowhere.yaml: error: the waivers cannot be read");
  }

  @Test
  void theGateAppliesThemAndDoesNotCallThoseOfLivePipelinesUnused() {
    scene.write("specs/one.yaml", Scene.spec("one").replace("\"Owner\"", "\"Other\""));
    waivers(
        entry("tags.required", "2026-11-30"),
        entry("drift.*", "2026-11-30"),
        entry("run.last-not-failed", "2026-11-30"),
        entry("pipeline.unmanaged", "2026-11-30").replace("\"*\"", "stray"));
    scene.write("plumbline.yaml", "waivers: waivers.yaml\nwaiverWarnDays: 0\n");

    Shell.Outcome outcome = scene.shell().run("gate", "specs");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(text(outcome)).contains("1 waived").doesNotContain("warning");
    Shell.Outcome variable =
        scene.shell().with(Map.of("PLUMBLINE_WAIVERS", "none.yaml")).run("gate", "specs");
    assertThat(variable.code()).as(variable.all()).isEqualTo(3);
  }

  @Test
  void aFileBesideTheConfigurationIsNotReadUnasked() {
    scene.live("one").put("status", "DISABLED");
    waivers(entry("*", "2026-11-30"));

    assertThat(scene.check().code()).isEqualTo(2);
  }
}
