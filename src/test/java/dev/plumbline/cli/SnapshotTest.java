package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading now and checking later comes to the same as checking now. */
final class SnapshotTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("drifted", "fine", "gone", "denied").undeclared("stray");
    scene.live("drifted").put("status", "DISABLED");
    scene.gone("gone").refused("denied", "ForbiddenException");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Shell.Outcome snapshot() {
    return scene
        .shell()
        .run(
            "snapshot",
            "specs",
            "--to",
            "fleet.jsonl",
            "--endpoint-url",
            scene.endpoint(),
            "--max-attempts",
            "1");
  }

  private ObjectNode fromSnapshot() {
    String[] line = {
      "check",
      "specs",
      "--snapshot",
      "fleet.jsonl",
      "--output",
      "json=later.json",
      "--output",
      "junit=later.xml"
    };
    Shell.Outcome outcome = scene.shell().run(line);
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    return steady("later.json");
  }

  private ObjectNode steady(String file) {
    ObjectNode report = scene.report(file);
    assertThat(((ObjectNode) report.path("run")).remove("volatile")).isNotNull();
    return report;
  }

  @Test
  void aCheckOfTheSnapshotIsTheLiveCheck() {
    assertThat(scene.check().code()).isEqualTo(3);
    Shell.Outcome snapshot = snapshot();

    assertThat(snapshot.code()).as(snapshot.all()).isEqualTo(1);
    assertThat(snapshot.err()).contains("could not be read: " + Scene.arn("denied"));
    ObjectNode later = fromSnapshot();
    // Two reads, two requests: the failed one's id is the service's.
    assertThat(withoutRequestId(later).toPrettyString())
        .isEqualTo(withoutRequestId(steady("report.json")).toPrettyString());
    assertThat(scene.read("later.xml").replaceAll("[0-9a-f-]{36}", "id"))
        .isEqualTo(scene.read("junit.xml").replaceAll("[0-9a-f-]{36}", "id"));
  }

  private static ObjectNode withoutRequestId(ObjectNode report) {
    report.findParents("requestId").forEach(parent -> ((ObjectNode) parent).remove("requestId"));
    return report;
  }

  @Test
  void whatCouldNotBeReadIsUnreadableAndNotMissing() {
    snapshot();
    scene.pipeline("later"); // declared after the snapshot, whose target was not read completely

    ObjectNode report = fromSnapshot();

    assertThat(Scene.pipeline(report, "denied").path("state").asText()).isEqualTo("unreadable");
    assertThat(Scene.pipeline(report, "denied").at("/error/code").asText())
        .isEqualTo("ForbiddenException");
    assertThat(Scene.pipeline(report, "gone").path("state").asText()).isEqualTo("missing");
    assertThat(Scene.pipeline(report, "later").path("state").asText()).isEqualTo("unreadable");
  }

  @Test
  void readsWhatTheAwsCliPrints() {
    ObjectNode get = Json.object().put("requestId", "x");
    get.set("imagePipeline", scene.live("fine"));
    scene.write("fine.json", text(get));

    Shell.Outcome outcome =
        scene
            .shell()
            .run(
                "check",
                "specs/fine.yaml",
                "specs/drifted.yaml",
                "--snapshot",
                "fine.json",
                "--unmanaged",
                "off");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("drifted: unreadable")
        .contains("NotInSnapshot")
        .contains("1 in line");
  }

  @Test
  void readsAListFromStandardInput() {
    ObjectNode list = Json.object().put("requestId", "x");
    list.putArray("imagePipelineList")
        .add(scene.live("fine"))
        .add(scene.live("drifted"))
        .add(scene.live("stray"));

    Shell.Outcome outcome =
        scene
            .shell()
            .reading(text(list))
            .run("check", "specs/fine.yaml", "specs/drifted.yaml", "--snapshot", "-");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(outcome.out())
        .contains("drifted: drifted")
        .contains("stray: unmanaged")
        .contains("1 in line");
  }

  @Test
  void writesToStandardOutputAndReadsItAgain() {
    Shell.Outcome snapshot =
        scene.shell().run("snapshot", "specs", "--endpoint-url", scene.endpoint());

    assertThat(snapshot.out().lines().findFirst().orElse("")).contains("\"kind\":\"snapshot\"");
    Shell.Outcome check =
        scene.shell().reading(snapshot.out()).run("check", "specs", "--snapshot", "-");
    assertThat(check.code()).as(check.all()).isEqualTo(3);
    assertThat(check.out()).contains("denied: unreadable").contains("gone: missing");
  }

  @Test
  void aSnapshotThatIsNotThereIsOne() {
    Shell.Outcome outcome = scene.shell().run("check", "specs", "--snapshot", "flet.jsonl");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("flet.jsonl").contains("4 unreadable");
  }

  private static String text(ObjectNode node) {
    return new String(Json.bytes(node), StandardCharsets.UTF_8);
  }
}
