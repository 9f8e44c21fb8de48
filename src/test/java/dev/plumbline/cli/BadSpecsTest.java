package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs with mistakes, and files that are meant to hurt. */
final class BadSpecsTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private Shell.Outcome gate(String file) {
    return Assertions.assertTimeoutPreemptively(
        LIMIT,
        () -> new Shell(folder).run("gate", file, "--output", "json=report.json"),
        () -> "gate of " + file);
  }

  private List<String> problems() throws IOException {
    JsonNode report = Json.read(Files.readAllBytes(folder.resolve("report.json")));
    List<String> problems = new ArrayList<>();
    for (JsonNode problem : report.path("problems")) {
      JsonNode at = problem.path("origin");
      problems.add(
          at.path("line").asInt()
              + ":"
              + at.path("column").asInt()
              + " "
              + problem.path("message").asText()
              + " / "
              + problem.path("hint").asText(""));
    }
    return problems;
  }

  @Test
  void tenMistakesAreTenMessages() throws IOException {
    try (InputStream file = BadSpecsTest.class.getResourceAsStream("/specs/ten-mistakes.yaml")) {
      Files.copy(Optional.ofNullable(file).orElseThrow(), folder.resolve("ten.yaml"));
    }

    Shell.Outcome outcome = gate("ten.yaml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    List<String> problems = problems();
    assertThat(problems)
        .as(outcome.all())
        .anySatisfy(p -> assertThat(p).startsWith("4:23 ").contains("12345678901", "twelve digits"))
        .anySatisfy(p -> assertThat(p).startsWith("8:5 ").contains("lables", "labels"))
        .anySatisfy(p -> assertThat(p).startsWith("10:23 ").contains("image-recipe"))
        .anySatisfy(p -> assertThat(p).startsWith("12:15 ").contains("ENABELD", "ENABLED"))
        .anySatisfy(p -> assertThat(p).startsWith("13:37 ").contains("no", "true or false"))
        .anySatisfy(p -> assertThat(p).startsWith("14:7 ").contains("imageScanningConfiguration"))
        .anySatisfy(p -> assertThat(p).startsWith("15:49 ").contains("soon", "a whole number"))
        .anySatisfy(p -> assertThat(p).startsWith("17:29 ").contains("cron(0 4 ? * SUN *)"))
        .anySatisfy(p -> assertThat(p).startsWith("18:19 ").contains("Europe/Berlin"))
        .anySatisfy(p -> assertThat(p).startsWith("20:7 ").contains("description"));
    assertThat(problems).hasSize(10);
  }

  @Test
  void anUnknownVariableIsNamedWithTheNearest() throws IOException {
    write("one.yaml", Scene.spec("one").replace("ENABLED", "${regoin}"));

    assertThat(gate("one.yaml").code()).isEqualTo(1);
    assertThat(problems()).anySatisfy(p -> assertThat(p).contains("regoin", "region"));
  }

  @Test
  void anAliasBombIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("version: 1\nvars:\n  a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("  a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    refused("bomb.yaml", bomb + "pipelines:\n  - labels: *a39\n");
  }

  @Test
  void aMergeBombIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("version: 1\nx0: &a0 {a: {b: c}, d: e}\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("x%d: &a%d {l: *a%d, r: *a%d}\n".formatted(i, i, i - 1, i - 1));
    }
    refused("merge.yaml", bomb + "pipelines:\n  - {<<: *a39}\n");
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    refused("deep.yaml", "version: 1\npipelines: " + "[".repeat(100_000));
    refused("deeper.yaml", "version: 1\npipelines: " + "{a: ".repeat(100_000));
  }

  @Test
  void aLargeFileIsRefused() throws IOException {
    byte[] block =
        "# nothing but comments, a great many\n".repeat(1024).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(folder.resolve("large.yaml"))) {
      for (long size = 0; size < 64L << 20; size += block.length) {
        out.write(block);
      }
    }
    Shell.Outcome outcome = gate("large.yaml");
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("large.yaml").contains("67,137,536 bytes");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    refused("nul.yaml", "\0".repeat(100_000));
    Files.write(
        folder.resolve("latin.yaml"), "version: 1 # \u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(gate("latin.yaml").out()).contains("UTF-8");
    refused("empty.yaml", "");
    refused("tag.yaml", "version: 1\npipelines: !!javax.script.ScriptEngineManager [x]\n");
  }

  @Test
  void aDuplicateKeyIsRefused() throws IOException {
    write("twice.yaml", Scene.spec("one") + "version: 1\n");

    assertThat(gate("twice.yaml").code()).isEqualTo(1);
    assertThat(problems()).anySatisfy(p -> assertThat(p).contains("version", "line 1"));
  }

  @Test
  void textThatLooksLikeSomethingElseStaysText() throws IOException {
    String spec =
        Scene.spec("one")
            .replace("\"123456789012\"", "012345678901")
            .replace("123456789012", "012345678901")
            .replace("\"Owner\"", "\"Stage\":no,\"At\":1:30,\"On\":2027-02-30,\"Owner\"");
    write("yaml11.yaml", spec);

    Shell.Outcome outcome = gate("yaml11.yaml");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    JsonNode tags =
        Json.read(Files.readAllBytes(folder.resolve("report.json")))
            .at("/pipelines/0/desired/tags");
    assertThat(tags.path("Stage").asText()).isEqualTo("no");
    assertThat(tags.path("At").asText()).isEqualTo("1:30");
    assertThat(tags.path("On").asText()).isEqualTo("2027-02-30");
  }

  @Test
  void anUnquotedCronSaysHowToQuoteIt() throws IOException {
    write(
        "cron.yaml",
        """
        version: 1
        pipelines:
          - name: one-two
            target: {account: "123456789012", region: eu-central-1}
            pipeline:
              schedule: {scheduleExpression: cron(0 4 ? * SUN *), timezone: UTC}
        """);

    Shell.Outcome outcome = gate("cron.yaml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).doesNotContain("name spec files");
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("cron.yaml:6:")
        .contains("quote the cron expression")
        .contains("\"cron(0 4 ? * SUN *)\"");
  }

  private void refused(String file, String text) throws IOException {
    write(file, text);
    Shell.Outcome outcome = gate(file);
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains(file).hasSizeLessThan(10_000);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
