package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix-dir}. */
final class FixDirTest {
  private static final String PLACE = "fixes/123456789012/eu-central-1/";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("aaa", "bbb", "ccc", "ddd").undeclared("stray");
    scene.live("aaa").put("status", "DISABLED").putObject("tags").put("Owner", "x\ny");
    scene.gone("ccc").refused("ddd", "ForbiddenException");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("fixes"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.resolve(PLACE).relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void holdsAScriptAndItsDocumentsForWhatDriftedOrIsMissing() throws IOException {
    Shell.Outcome outcome = scene.check("--fix-dir", "fixes");

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).endsWith("Fixes for 2 pipelines are in fixes; nothing was run.\n");
    assertThat(written())
        .containsExactly(
            "aaa/fix.sh",
            "aaa/tag-resource.json",
            "aaa/update-image-pipeline.json",
            "ccc/create-image-pipeline.json",
            "ccc/fix.sh");
    assertThat(scene.read(PLACE + "aaa/fix.sh"))
        .contains(
            "\naws imagebuilder update-image-pipeline --region eu-central-1"
                + " --cli-input-json file://update-image-pipeline.json \"$@\"\n")
        .contains("#   status: \"DISABLED\" -> \"ENABLED\"\n")
        .contains("specs/aaa.yaml:6:")
        .contains("change status: ENABLED -> DISABLED");
    assertThat(scene.read(PLACE + "aaa/fix.sh").lines())
        .allMatch(
            line ->
                line.startsWith("#")
                    || line.startsWith("aws imagebuilder ")
                    || line.equals("set -eu")
                    || line.equals("cd \"$(dirname \"$0\")\""));
  }

  @Test
  void theReportHasTheSameDocuments() {
    scene.check("--fix-dir", "fixes");

    JsonNode fix = Scene.pipeline(scene.report("report.json"), "aaa").path("fix");
    assertThat(fix.at("/steps/0/call").asText()).isEqualTo("update-image-pipeline");
    assertThat(fix.at("/steps/0/document"))
        .isEqualTo(scene.report(PLACE + "aaa/update-image-pipeline.json"));
    assertThat(fix.at("/steps/0/document/status").asText()).isEqualTo("ENABLED");
    assertThat(fix.at("/steps/0/document/schedule")).isEqualTo(scene.live("aaa").path("schedule"));
    assertThat(fix.at("/steps/1/document/tags/Owner").asText()).isEqualTo("web");
    for (String none : List.of("bbb", "ddd", "stray")) {
      assertThat(Scene.pipeline(scene.report("report.json"), none).path("fix").isNull())
          .as(none)
          .isTrue();
    }
  }

  @Test
  void theFolderMustBeEmpty() throws IOException {
    scene.write("fixes/123456789012/old.sh", "");

    Shell.Outcome outcome = scene.check("--fix-dir", "fixes");

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).contains("cannot write fixes to fixes: it is not empty");
    assertThat(scene.report("report.json").path("problems").toString()).contains("--fix-dir");
    try (Stream<Path> files = Files.walk(folder.resolve("fixes"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void saysThatThereIsNothingToFix() {
    Scene fine = new Scene(folder.resolve("fine")).pipeline("aaa");
    try (fine) {
      Shell.Outcome outcome = fine.check("--fix-dir", "fixes");

      assertThat(outcome.code()).isZero();
      assertThat(outcome.out()).endsWith("There is nothing to fix.\n");
    }
  }

  @Test
  void theConsoleShowsTheStepsWhereItIsAsked() {
    String quiet = scene.check().out();
    String verbose = scene.check("--verbose").out();

    assertThat(quiet).doesNotContain("update-image-pipeline");
    assertThat(verbose).contains("> update-image-pipeline ").contains("or specs/aaa.yaml:6:");
  }
}
