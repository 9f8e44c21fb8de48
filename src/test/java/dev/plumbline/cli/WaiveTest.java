package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a finding's id in a report to a run that accepts it, and it alone. */
final class WaiveTest {
  private static final String ID = "123456789012/eu-central-1/one/";

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

  private Shell.Outcome waive(String... line) {
    List<String> all = new ArrayList<>(List.of("waive"));
    all.addAll(List.of(line));
    all.addAll(List.of("--reason", "maintenance", "--expires", "2026-11-30"));
    return scene.shell().run(all.toArray(String[]::new));
  }

  @Test
  void whatIsWaivedByItsIdNoLongerFails() {
    scene.write("plumbline.yaml", "waivers: waivers.yaml\nowner: team-web\n");
    scene.write("waivers.yaml", "version: 1\n");
    assertThat(scene.check().code()).isEqualTo(2);

    Shell.Outcome outcome =
        waive(ID + "drift.status#status", ID + "status.enabled-or-explained#status");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out())
        .isEqualTo("waivers.yaml: 2 waivers added, to the end of 2026-11-30\n");
    Shell.Outcome held = scene.check();
    assertThat(held.code()).as(held.all()).isZero();
    scene.live("two").put("status", "DISABLED");
    assertThat(scene.check().code()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsMade() {
    Shell.Outcome outcome =
        waive(ID + "drift.status#status", "--owner", "me", "--waivers", "new/waivers.yaml");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(scene.read("new/waivers.yaml")).startsWith("version: 1\nwaivers:\n  - rule: ");
  }

  @Test
  void nothingIsGuessedAndEveryMistakeIsTold() {
    Shell.Outcome outcome = scene.shell().run("waive", "nonsense", "--expires", "2026-10-31");

    assertThat(outcome.code()).isEqualTo(64);
    assertThat(outcome.err())
        .contains("a waiver has its reason: say --reason")
        .contains("a waiver has its owner: say --owner, or owner: in plumbline.yaml")
        .contains("--expires: found \"2026-10-31\", that day is over: today is 2026-11-01 in UTC")
        .contains("\"nonsense\" is no finding")
        .contains("name the file with --waivers");
    Shell.Outcome far = waive(ID + "r", "--expires", "2027-11-02");
    assertThat(far.err()).contains("expires");
    assertThat(Files.exists(folder.resolve("waivers.yaml"))).isFalse();
  }

  @Test
  void whatTextCannotDoIsPrintedToPaste() {
    String flow = "{version: 1, waivers: []}\n";
    scene.write("waivers.yaml", flow);

    Shell.Outcome outcome =
        waive(ID + "drift.status#status", "--owner", "me", "--waivers", "waivers.yaml");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("nothing was written. Paste this under waivers:");
    assertThat(outcome.out()).startsWith("  - rule: drift.status\n    key: ");
    assertThat(scene.read("waivers.yaml")).isEqualTo(flow);
    scene.write("pasted.yaml", "version: 1\nwaivers:\n" + outcome.out());
    Shell.Outcome pasted = scene.check("--waivers", "pasted.yaml");
    assertThat(pasted.out()).contains("(waived until 2026-11-30)");
  }

  @Test
  void aFileWithAMistakeIsLeftAlone() {
    scene.write("waivers.yaml", "version: 1\nwaiver: []\n");

    Shell.Outcome outcome =
        waive(ID + "drift.status#status", "--owner", "me", "--waivers", "waivers.yaml");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("waivers.yaml:2:1: error:")
        .contains("has mistakes; nothing was written");
    assertThat(scene.read("waivers.yaml")).isEqualTo("version: 1\nwaiver: []\n");
  }
}
