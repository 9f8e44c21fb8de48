package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check leaves with, and why. */
final class ExitCodesTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("one", "two", "three");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void inLineIsZero() {
    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("3 pipelines: 3 in line");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void driftIsTwo() {
    scene.live("two").put("status", "DISABLED");

    Shell.Outcome outcome = scene.check("--no-bundled", "--allow-empty");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(outcome.out())
        .contains("123456789012/eu-central-1/two: drifted")
        .contains("~ status = \"DISABLED\" -> \"ENABLED\"")
        .contains("2 in line, 1 drifted");
    JsonNode two = Scene.pipeline(scene.report("report.json"), "two");
    assertThat(two.at("/drift/0/path").asText()).isEqualTo("status");
    assertThat(scene.read("junit.xml")).contains("<failure").doesNotContain("<error");
  }

  @Test
  void driftBelowTheLineIsZeroAndShown() {
    scene.live("two").put("description", "changed");
    scene.write(
        "specs/two.yaml",
        Scene.spec("two").replace("\"status\"", "\"description\":\"as it was\",\"status\""));

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("two: drifted").contains("~ description");
    assertThat(scene.check("--fail-on", "info").code()).isEqualTo(2);
  }

  @Test
  void missingIsTwo() {
    scene.gone("three");

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(outcome.out())
        .contains("three: missing")
        .contains("2 in line")
        .contains("1 missing");
  }

  @Test
  void anUnmanagedOneFailsOnlyWhereItIsSaid() {
    scene.undeclared("stray").live("stray").put("status", "DISABLED");

    assertThat(scene.check().code()).isZero();
    assertThat(scene.check("--unmanaged", "off").out()).doesNotContain("stray");
    Shell.Outcome failing = scene.check("--unmanaged", "fail");
    assertThat(failing.code()).isEqualTo(2);
    assertThat(failing.out()).contains("pipeline.unmanaged");
  }

  @Test
  void aSpecWithAMistakeIsOneAndTheOthersAreChecked() {
    scene.write("specs/two.yaml", Scene.spec("two").replace("ENABLED", "ENABELD"));

    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("specs/two.yaml:6:")
        .contains("did you mean ENABLED?")
        .contains("2 pipelines: 2 in line");
    assertThat(scene.report("report.json").at("/run/complete").asBoolean(true)).isFalse();
    assertThat(scene.read("junit.xml")).contains("<error").contains("ENABELD");
  }

  @Test
  void noPipelinesIsOne() {
    for (String command : List.of("gate", "check")) {
      Shell.Outcome outcome = scene.shell().run(command, "--output", "junit=junit.xml");
      assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
      assertThat(outcome.out())
          .contains("no pipeline was judged")
          .contains("name spec files")
          .contains("--allow-empty");
      assertThat(scene.read("junit.xml")).contains("<error");
      Shell.Outcome allowed = scene.shell().run(command, "--allow-empty");
      assertThat(allowed.code()).as(allowed.all()).isZero();
    }
  }

  @Test
  void anEmptyListOfPipelinesIsAMistakeOfTheSpec() {
    scene.write("none/empty.yaml", "version: 1\npipelines: []\n");

    Shell.Outcome outcome = scene.shell().run("gate", "none");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("none/empty.yaml:2:12");
  }

  @Test
  void aSpecFileThatIsNotThereIsOneEvenWithAllowEmpty() {
    Shell.Outcome outcome = scene.shell().run("gate", "spec", "--allow-empty");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("spec: error: there is no such file")
        .contains("did you mean specs?")
        .doesNotContain(folder.toString());
  }

  @Test
  void noPoliciesIsOne() {
    Shell.Outcome outcome = scene.check("--no-bundled");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("no policy was loaded").contains("--allow-empty");
    assertThat(scene.read("junit.xml")).contains("<error");
    assertThat(scene.check("--no-bundled", "--allow-empty").code()).isZero();
  }
}
