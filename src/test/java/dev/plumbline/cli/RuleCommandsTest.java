package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy list} and {@code explain}. */
final class RuleCommandsTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private Shell.Outcome run(int code, String... line) {
    Shell.Outcome outcome = shell.run(line);
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(code);
    return outcome;
  }

  private void configure(String yaml) throws IOException {
    Files.writeString(folder.resolve("plumbline.yaml"), yaml);
  }

  private static JsonNode json(Shell.Outcome outcome) throws IOException {
    return Json.read(outcome.out().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode rule(JsonNode list, String id) {
    for (JsonNode rule : list.path("rules")) {
      if (rule.path("id").asText().equals(id)) {
        return rule;
      }
    }
    throw new AssertionError("no rule " + id + " in " + list);
  }

  @Test
  void listsEveryRuleWithWhatItIs() {
    Shell.Outcome outcome = run(0, "policy", "list");

    assertThat(outcome.out().lines().findFirst().orElse("").split(" +"))
        .containsExactly("RULE", "SEVERITY", "LEVEL", "STAGES", "SOURCE");
    assertThat(outcome.out())
        .containsPattern("(?m)^run.last-not-failed +high +error +check +bundled policies$")
        .containsPattern("(?m)^schedule.start-condition +low +warn +check, gate +bundled policies$")
        .contains("  controls: NIST-800-53-RA-5, AWS-WA-SEC06-BP01\n")
        .contains("  params: max_rebuild_days = 31\n");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void listShowsWhatTheConfigurationChanged() throws IOException {
    configure(
        """
        rules:
          metadata.*: {severity: info}
          tags.required: {enabled: false}
        params: {max_rebuild_days: 14}
        """);

    assertThat(run(0, "policy", "list").out())
        .containsPattern("(?m)^metadata.enhanced +info ")
        .contains("  severity info by the configuration; the policy says low\n")
        .contains("  switched off by the configuration\n")
        .contains("max_rebuild_days = 14 (31 without the configuration)")
        .contains(" rules, 1 of them switched off\n");

    JsonNode list = json(run(0, "policy", "list", "--format", "json"));
    assertThat(rule(list, "metadata.enhanced").path("severity").asText()).isEqualTo("info");
    assertThat(rule(list, "metadata.enhanced").path("writtenSeverity").asText()).isEqualTo("low");
    assertThat(rule(list, "tags.required").path("enabled").booleanValue()).isFalse();
    JsonNode param = rule(list, "schedule.rebuild-interval").path("params").path(0);
    assertThat(param.path("name").asText()).isEqualTo("max_rebuild_days");
    assertThat(param.path("default").asInt()).isEqualTo(31);
    assertThat(param.path("value").asInt()).isEqualTo(14);
  }

  @Test
  void aConfigurationThatDoesNotFitIsAnError() throws IOException {
    configure("rules: {scaning.enabled: {enabled: false}}\n");

    assertThat(run(1, "policy", "list").err())
        .contains("plumbline.yaml:1", "scaning.enabled", "did you mean scanning.enabled?");
    assertThat(run(1, "explain", "scanning.enabled").out()).contains("Vulnerability scanning");
  }

  @Test
  void noPoliciesAreNoRules() {
    assertThat(run(0, "policy", "list", "--no-bundled").out()).contains("0 rules");
  }

  @Test
  void explainsARule() throws IOException {
    configure("params: {max_rebuild_days: 14}\n");

    assertThat(run(0, "explain", "schedule.rebuild-interval").out())
        .containsSubsequence(
            "schedule.rebuild-interval\n",
            "severity  medium",
            "level     error",
            "stages    check, gate",
            "controls  NIST-800-53-SI-2",
            "data.plumbline.rebuilt_often.deny in bundled policies",
            "Why\n",
            "patches",
            "How to fix it\n",
            "scheduleExpression",
            "Parameters\n",
            "max_rebuild_days = 14 (31 without the configuration)",
            "Read on\n",
            "https://docs.aws.amazon.com/imagebuilder/");
  }

  @Test
  void explainsDriftWithTheFieldsAndAnExample() throws IOException {
    configure(
        "rules: {drift.schedule: {severity: critical}, drift.description: {enabled: false}}\n");

    assertThat(run(0, "explain", "drift.schedule", "drift.description").out())
        .containsSubsequence(
            "drift.schedule\n",
            "severity  critical by the configuration; medium without it",
            "schedule.timezone (medium): Moves every run",
            "Declared, and passes where it is live\n",
            "scheduleExpression: \"cron(0 4 ? * SUN *)\"",
            "Fails where it is live\n",
            "drift.description\n",
            "enabled   no, switched off by the configuration");
  }

  @Test
  void explainsPipelinesAsAWholeAndGivesJson() throws IOException {
    JsonNode rules = json(run(0, "explain", "pipeline.missing", "drift.tags", "--format", "json"));

    assertThat(rule(rules, "pipeline.missing").path("severity").asText()).isEqualTo("high");
    JsonNode tags = rule(rules, "drift.tags");
    assertThat(tags.path("kind").asText()).isEqualTo("drift");
    assertThat(tags.path("remediation").asText()).contains("TagResource");
    assertThat(tags.path("example").path("fails").path("pipeline").path("tags")).isNotEmpty();
  }

  @Test
  void anUnknownRuleHasSuggestions() {
    assertThat(run(64, "explain", "scaning.enabled").err())
        .contains("there is no rule scaning.enabled; did you mean scanning.enabled");
    assertThat(run(64, "explain", "scaning").err())
        .contains("scanning.enabled or scanning.needs-tests");
    assertThat(run(64, "explain", "drift.shedule", "scanning.enabled").out()).isEmpty();
    assertThat(run(64, "explain", "zzz").err()).endsWith("there is no rule zzz\n");
    assertThat(run(64, "explain").err()).contains("policy list");
  }
}
