package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of two reports, and with which code. */
final class DiffTest {
  private static final String MONDAY = "2026-10-05T03:00:00Z";
  private static final String TUESDAY = "2026-10-06T03:00:00Z";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("aaa", "bbb", "ccc");
    scene.live("aaa").put("status", "DISABLED");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void monday(String... more) {
    run("monday.json", MONDAY, more);
  }

  private void tuesday(String... more) {
    run("tuesday.json", TUESDAY, more);
  }

  private void run(String file, String now, String... more) {
    List<String> line = new ArrayList<>(List.of(scene.checking(more)));
    line.addAll(List.of("--now", now, "--output", "json=" + file));
    scene.shell().run(line.toArray(String[]::new));
  }

  private Shell.Outcome diff(String... more) {
    List<String> line = new ArrayList<>(List.of("diff", "monday.json", "tuesday.json"));
    line.addAll(List.of("--output", "json=diff.json"));
    line.addAll(List.of(more));
    return scene.shell().run(line.toArray(String[]::new));
  }

  /** Each finding's change, by pipeline and rule. */
  private Map<String, String> changes() {
    Map<String, String> changes = new TreeMap<>();
    for (JsonNode pipeline : scene.report("diff.json").path("pipelines")) {
      for (JsonNode finding : pipeline.path("findings")) {
        String id = finding.at("/finding/id").asText().replaceFirst(".*?/.*?/", "");
        changes.put(id, finding.path("change").asText());
      }
    }
    return changes;
  }

  private static String text(Shell.Outcome outcome) {
    return outcome.out().replaceAll("\\s+", " ");
  }

  @Test
  void nothingNewIsZeroAndWhatIsStillOpenIsCounted() {
    monday();
    tuesday("--previous", "monday.json");

    Shell.Outcome outcome = diff();

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(text(outcome))
        .contains("From 2026-10-05T03:00:00Z (check) to 2026-10-06T03:00:00Z (check)")
        .contains("3 pipelines: 2 still open.")
        .contains("Exit code 0: nothing new that counts.")
        .doesNotContain("aaa");
    assertThat(changes())
        .containsOnly(
            Map.entry("aaa/drift.status#status", "still open"),
            Map.entry("aaa/status.enabled-or-explained#status", "still open"));
    assertThat(text(diff("--verbose"))).contains("= still open high drift.status#status");
  }

  @Test
  void newIsTwoAtOrAboveTheLineAndResolvedIsSaidWhereItWasLookedAt() {
    monday();
    scene.live("aaa").put("status", "ENABLED");
    scene.live("bbb").putObject("tags");
    tuesday();

    Shell.Outcome outcome = diff("--output", "markdown=diff.md");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(changes())
        .containsOnly(
            Map.entry("aaa/drift.status#status", "resolved"),
            Map.entry("aaa/status.enabled-or-explained#status", "resolved"),
            Map.entry("bbb/drift.tags#tags.Owner", "new"),
            Map.entry("bbb/tags.required#Owner", "new"));
    assertThat(text(outcome))
        .contains("123456789012/eu-central-1/aaa: drifted -> in line")
        .contains("- resolved high drift.status#status")
        .contains("~ live status = \"DISABLED\" -> \"ENABLED\"")
        .contains("123456789012/eu-central-1/bbb: in line -> drifted")
        .contains("+ new low tags.required#Owner")
        .contains("~ live tags.Owner = \"web\" -> not set");
    assertThat(scene.read("diff.md"))
        .contains("## `123456789012/eu-central-1/bbb`\n\nin line -> drifted\n")
        .contains("* **new** low `tags.required#Owner: ")
        .contains("* live `status`: `\"DISABLED\"` → `\"ENABLED\"`")
        .contains("## Totals\n\n* 2 new\n* 2 resolved\n");
    assertThat(diff("--fail-on", "medium").code()).isZero();
    assertThat(text(diff("--fail-on", "medium"))).contains("+ new low (not counted)");
  }

  @Test
  void whatNobodyLookedAtIsUnknownAndNewlyUnreadableIsOne() {
    monday();
    scene.refused("aaa", "ForbiddenException");
    tuesday();

    Shell.Outcome outcome = diff();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(changes().values()).containsOnly("unknown");
    assertThat(text(outcome))
        .contains("aaa: drifted -> unreadable")
        .contains("! ForbiddenException: ")
        .contains("? unknown high drift.status#status")
        .contains("the pipeline could not be read")
        .contains("1 newly unreadable");
    scene.live("bbb").put("status", "DISABLED");
    tuesday();
    assertThat(diff().code()).isEqualTo(3);
    Shell.Outcome back = scene.shell().run("diff", "tuesday.json", "tuesday.json");
    assertThat(back.code()).as(back.all()).isZero();
  }

  @Test
  void whatIsNoLongerDeclaredCheckedOrEvaluatedIsUnknown() {
    scene.undeclared("stray");
    monday("--unmanaged", "fail");
    scene.write(
        "plumbline.yaml",
        "rules:\n  status.enabled-or-explained: {enabled: false}\n  drift.status: {enabled: false}\n");
    tuesday("--unmanaged", "off");

    Shell.Outcome outcome = diff();

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(changes())
        .containsOnly(
            Map.entry("aaa/drift.status#status", "unknown"),
            Map.entry("aaa/status.enabled-or-explained#status", "unknown"),
            Map.entry("stray/pipeline.unmanaged", "unknown"));
    assertThat(text(outcome))
        .contains("the rule was not evaluated")
        .contains("the difference is there and no longer fails")
        .contains("the pipeline is not in the newer report")
        .contains("stray: unmanaged -> not there");
  }

  @Test
  void aMissingPipelineThatIsThereAgainIsResolved() {
    ObjectNode ccc = scene.live("ccc");
    scene.gone("ccc");
    monday();
    scene.pipeline("ccc").live("ccc").setAll(ccc);
    tuesday();

    assertThat(diff().code()).isZero();
    assertThat(changes()).containsEntry("ccc/pipeline.missing", "resolved");
  }

  @Test
  void aWaiverThatEndedIsAStatusThatChangedAndNothingNew() {
    scene.write(
        "waivers.yaml",
        """
        version: 1
        waivers:
          - {rule: "*", pipelines: [aaa], reason: soon, owner: me, expires: 2026-10-05}
        """);
    monday("--waivers", "waivers.yaml");
    scene.live("bbb").put("lastRunStatus", "FAILED").put("dateNextRun", "2026-10-12T02:00:00Z");
    tuesday("--waivers", "waivers.yaml");

    Shell.Outcome outcome = diff("--fail-on", "critical");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(text(outcome))
        .contains("= still open high (waived -> open) drift.status#status")
        .contains("2 live facts changed")
        .doesNotContain("dateNextRun");
    assertThat(text(diff("--verbose", "--fail-on", "critical"))).contains("~ live dateNextRun");
  }

  @Test
  void whatCannotBeReadOrComparedIsOne() {
    monday();
    scene.shell().run("gate", "specs", "--now", TUESDAY, "--output", "json=tuesday.json");
    Shell.Outcome stages = diff();
    assertThat(stages.code()).as(stages.all()).isEqualTo(1);
    assertThat(stages.err()).contains("the reports are of a check and of a gate");
    scene.write("tuesday.json", scene.read("tuesday.json").substring(0, 500));
    assertThat(diff().code()).isEqualTo(1);
    assertThat(diff().err()).contains("tuesday.json:");
    Shell.Outcome none = scene.shell().run("diff", "monday.json", "none.json");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("none.json: error: there is no such report");
    assertThat(scene.shell().run("diff", "monday.json").code()).isEqualTo(64);
    assertThat(scene.shell().run("diff", "a", "b", "--output", "junit=x").code()).isEqualTo(64);
  }

  @Test
  void theConfiguredOutputsOfReportsAreLeftAlone() {
    scene.write("plumbline.yaml", "output: json=nightly.json\n");
    monday();
    tuesday();
    String nightly = "{}";
    scene.write("nightly.json", nightly);

    Shell.Outcome outcome = scene.shell().run("diff", "monday.json", "tuesday.json");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(scene.read("nightly.json")).isEqualTo(nightly);
    Shell.Outcome reversed = scene.shell().run("diff", "tuesday.json", "monday.json");
    assertThat(reversed.err()).contains("the older one comes first");
    Shell.Outcome standard =
        scene.shell().run("diff", "monday.json", "tuesday.json", "--output", "json=-");
    assertThat(standard.out()).startsWith("{").contains("\"summary\"");
    assertThat(standard.err()).contains("Exit code 0");
  }
}
