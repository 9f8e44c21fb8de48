package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier report does to a later run. */
final class BaselineTest {
  private static final String FIRST = "2026-10-01T00:00:00Z";
  private static final String STATUS = "123456789012/eu-central-1/one/drift.status#status";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("one", "two");
    scene.live("one").put("status", "DISABLED");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Map<String, JsonNode> findings() {
    Map<String, JsonNode> findings = new TreeMap<>();
    for (JsonNode pipeline : scene.report("report.json").path("pipelines")) {
      pipeline.path("findings").forEach(f -> findings.put(f.path("id").asText(), f));
    }
    return findings;
  }

  private String status(String id) {
    return Objects.requireNonNull(findings().get(id), id).path("status").asText();
  }

  private String firstSeen(String id) {
    return Objects.requireNonNull(findings().get(id), id).path("firstSeen").asText();
  }

  @Test
  void whatTheBaselineHasNeverFailsAndWhatIsNewDoes() {
    Shell.Outcome first = scene.check("--now", FIRST, "--write-baseline", "baseline.json");
    assertThat(first.code()).as(first.all()).isEqualTo(2);

    Shell.Outcome same = scene.check("--baseline", "baseline.json");
    assertThat(same.code()).as(same.all()).isZero();
    assertThat(same.out()).contains("no open findings, 2 baseline").contains("high (baseline)");
    assertThat(status(STATUS)).isEqualTo("baseline");
    assertThat(firstSeen(STATUS)).isEqualTo(FIRST);
    assertThat(scene.read("junit.xml"))
        .contains("<skipped message=\"baseline: status is")
        .doesNotContain("<failure");

    scene.live("two").put("status", "DISABLED");
    Shell.Outcome more = scene.check("--baseline", "baseline.json");
    assertThat(more.code()).as(more.all()).isEqualTo(2);
    assertThat(status(STATUS)).isEqualTo("baseline");
    assertThat(status(STATUS.replace("/one/", "/two/"))).isEqualTo("open");
    assertThat(firstSeen(STATUS.replace("/one/", "/two/"))).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void aBaselineSurvivesRenamedFilesAndMovedLines() {
    scene.check("--now", FIRST, "--output", "json=baseline.json");
    String spec = scene.read("specs/one.yaml");
    scene.write("specs/one.yaml", Scene.spec("three"));
    scene.write("specs/renamed.yaml", "# moved\n\n" + spec);

    Shell.Outcome outcome = scene.check("--baseline", "baseline.json");

    assertThat(status(STATUS)).as(outcome.all()).isEqualTo("baseline");
    assertThat(firstSeen(STATUS)).isEqualTo(FIRST);
  }

  @Test
  void theNextBaselineHoldsTheOldOneAndItsDaysAndChangesOnlyWithFindings() {
    scene.check("--now", FIRST, "--write-baseline", "first.json");
    scene.check("--now", FIRST, "--baseline", "first.json", "--write-baseline", "again.json");
    assertThat(scene.read("again.json")).isEqualTo(scene.read("first.json"));
    assertThat(scene.read("first.json"))
        .doesNotContain("imageRecipeArn")
        .doesNotContain("specs/one.yaml")
        .doesNotContain("image-pipeline/two");

    scene.live("two").put("status", "DISABLED");
    scene.check("--baseline", "first.json", "--write-baseline", "second.json");
    assertThat(scene.check("--baseline", "second.json").code()).isZero();
    assertThat(firstSeen(STATUS)).isEqualTo(FIRST);
    assertThat(scene.shell().run("render", "second.json").out()).contains("4 baseline");
  }

  @Test
  void previousCarriesTheFirstDayOverAndChangesNoStatus() {
    scene.check("--now", FIRST, "--output", "json=monday.json");
    scene.check("--previous", "monday.json", "--output", "json=tuesday.json");
    assertThat(firstSeen(STATUS)).isEqualTo(FIRST);

    Shell.Outcome wednesday =
        scene.check("--previous", "tuesday.json", "--now", "2026-11-03T00:00:00Z");

    assertThat(wednesday.code()).isEqualTo(2);
    assertThat(firstSeen(STATUS)).isEqualTo(FIRST);
    assertThat(status(STATUS)).isEqualTo("open");
  }

  @Test
  void whatWasWaivedWhenTheBaselineWasWrittenIsNotInIt() {
    scene.write(
        "waivers.yaml",
        """
        version: 1
        waivers:
          - rule: "*"
            pipelines: [one]
            reason: soon
            owner: me
            expires: 2026-11-30
        """);
    scene.check("--waivers", "waivers.yaml", "--write-baseline", "baseline.json");

    assertThat(scene.report("baseline.json").path("pipelines")).isEmpty();
    assertThat(scene.check("--baseline", "baseline.json").code()).isEqualTo(2);
  }

  @Test
  void anExpiredWaiverIsOpenWhateverTheBaselineSays() {
    scene.check("--write-baseline", "baseline.json");
    scene.write(
        "waivers.yaml",
        """
        version: 1
        waivers:
          - {rule: drift.status, pipelines: [one], reason: soon, owner: me, expires: 2026-10-31}
        """);

    Shell.Outcome outcome = scene.check("--baseline", "baseline.json", "--waivers", "waivers.yaml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(status(STATUS)).isEqualTo("open");
  }

  @Test
  void aReportThatCannotBeReadIsOneOrThree() {
    scene.live("one").put("status", "ENABLED");
    Shell.Outcome none = scene.check("--baseline", "none.json");
    assertThat(none.code()).as(none.all()).isEqualTo(1);
    assertThat(none.out()).contains("none.json: error: there is no such report");
    scene.check("--output", "json=cut.json");
    scene.write("cut.json", scene.read("cut.json").substring(0, 900));
    Shell.Outcome cut = scene.check("--previous", "cut.json");
    assertThat(cut.code()).as(cut.all()).isEqualTo(1);
    assertThat(cut.out()).contains("cut.json:");
  }

  @Test
  void aBaselineIsWrittenOnPurposeOnly() {
    scene.write("plumbline.yaml", "writeBaseline: b.json\n");
    assertThat(scene.check().out()).contains("unknown key \"writeBaseline\"");
  }
}
