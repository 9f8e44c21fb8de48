package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumbline adopt}, and the check that follows it. */
final class AdoptTest {
  private static final String TARGET = "123456789012/eu-central-1";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void fleet() {
    scene = new Scene(folder).undeclared("aaa").undeclared("bbb").undeclared("ccc");
    scene.live("aaa").put("status", "DISABLED").put("description", "costs $5: no");
    scene.live("bbb").put("platform", "Windows").putObject("tags").put("aws:stack", "x");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Shell.Outcome adopt(String... more) {
    List<String> line = new ArrayList<>(List.of("adopt", "--endpoint-url", scene.endpoint()));
    line.addAll(List.of("--max-attempts", "1"));
    line.addAll(List.of(more));
    return scene.shell().run(line.toArray(String[]::new));
  }

  private Shell.Outcome check(String specs) {
    return scene
        .shell()
        .run("check", specs, "--endpoint-url", scene.endpoint(), "--output", "json=report.json");
  }

  private void assertInLine(int pipelines) {
    assertThat(scene.report("report.json").path("summary").path("inLine").asInt())
        .isEqualTo(pipelines);
    assertThat(scene.report("report.json").path("summary").path("pipelines").asInt())
        .isEqualTo(pipelines);
  }

  @Test
  void thenTheCheckFindsNoDriftAndWhatComesAfterIsDrift() {
    Shell.Outcome adopted = adopt("--target", TARGET);

    assertThat(adopted.code()).as(adopted.all()).isZero();
    assertThat(adopted.out())
        .contains("3 pipelines in 3 files in pipelines, with compare: exact")
        .contains("Left out")
        .contains("plumbline check pipelines --endpoint-url http://127.0.0.1:");
    check("pipelines");
    assertInLine(3);

    scene.live("ccc").put("description", "since then");
    assertThat(check("pipelines").code()).isEqualTo(2);
    assertThat(Scene.pipeline(scene.report("report.json"), "ccc").at("/drift/0/path").asText())
        .isEqualTo("description");
  }

  @Test
  void oneFileForATargetHoldsThemAll() {
    assertThat(adopt("--target", TARGET, "--layout", "target", "--to-dir", "specs/all").code())
        .isZero();

    assertThat(folder.resolve("specs/all")).isDirectoryContaining("glob:**-eu-central-1.yaml");
    check("specs/all");
    assertInLine(3);
  }

  @Test
  void nothingIsOverwrittenUnlessItIsForced() {
    scene.write("pipelines/bbb.yaml", "# mine\n");

    Shell.Outcome refused = adopt("--target", TARGET);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("bbb.yaml").contains("--force");
    assertThat(folder.resolve("pipelines/aaa.yaml")).doesNotExist();
    assertThat(scene.read("pipelines/bbb.yaml")).isEqualTo("# mine\n");
    assertThat(adopt("--target", TARGET, "--force").code()).isZero();
    assertThat(scene.read("pipelines/bbb.yaml")).contains("name: bbb");
  }

  @Test
  void whatASpecDeclaresIsLeftAlone() {
    scene.pipeline("aaa");

    Shell.Outcome outcome = adopt("specs", "--target", TARGET, "--to-dir", "specs");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("1 pipeline left alone").contains("2 pipelines in 2 files");
    check("specs");
    assertInLine(3);
  }

  @Test
  void aGroupOrAllGroupsOfTheConfigurationCanBeAdopted() {
    scene.write(
        "plumbline.yaml", "targets:\n  all: [{account: \"123456789012\", region: eu-central-1}]\n");

    assertThat(adopt("--target", "@all", "--to-dir", "one").code()).isZero();
    assertThat(adopt("--to-dir", "two").code()).isZero();
    assertThat(scene.read("two/aaa.yaml")).isEqualTo(scene.read("one/aaa.yaml"));
    assertThat(adopt("--target", "@al").err()).contains("no group @al").contains("it has all");
    assertThat(adopt("--target", "@al").code()).isEqualTo(64);
  }

  @Test
  void standardOutputHoldsSpecsOnly() throws IOException {
    Shell.Outcome outcome = adopt("--target", TARGET, "--to-dir", "-");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("3 pipelines in 3 files");
    scene.write("printed.yaml", outcome.out());
    check("printed.yaml");
    assertInLine(3);
    try (var files = Files.list(folder)) {
      assertThat(files.filter(Files::isDirectory)).isEmpty();
    }
  }

  @Test
  void whatAClientPrintedCanBeAdopted() {
    String printed = Json.text(Json.object().set("imagePipeline", scene.live("aaa")));

    Shell.Outcome outcome = scene.shell().reading(printed).run("adopt", "--snapshot", "-");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out())
        .contains("1 pipeline in 1 file")
        .contains("Read from what a client printed");
    assertThat(scene.read("pipelines/aaa.yaml")).contains("costs $$5: no");
    assertThat(scene.shell().reading("[]").run("adopt", "--snapshot", "-", "--force").code())
        .isEqualTo(1);
  }

  @Test
  void aTargetThatCannotBeReadIsSaidAndTheOthersAreAdopted() {
    Shell.Outcome outcome = adopt("--target", TARGET, "--target", "999999999999/eu-central-1");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("Could not be read: 999999999999/eu-central-1");
    assertThat(outcome.out()).contains("3 pipelines in 3 files");
  }

  @Test
  void itMustBeToldWhereFrom() {
    assertThat(adopt().code()).isEqualTo(64);
    assertThat(adopt().err()).contains("--target 123456789012/eu-central-1");
    assertThat(adopt("--target", "frankfurt").code()).isEqualTo(64);
  }
}
