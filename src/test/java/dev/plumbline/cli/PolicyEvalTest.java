package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy eval}, with names as they are and an {@code opa} that gives a recorded module. */
final class PolicyEvalTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void saveInputs() {
    scene = new Scene(folder).pipelines("one", "two");
    scene.write(
        "specs/two.yaml",
        Scene.spec("two")
            .replace("\"Owner\":\"web\"", "\"Team\":\"web\"")
            .replace("SUN *", "SUN 2199"));
    Shell.Outcome gate = scene.shell().run("gate", "specs", "--save-inputs", "inputs");
    assertThat(gate.code()).as(gate.all()).isEqualTo(2);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private List<JsonNode> eval(int code, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("policy", "eval"));
    line.addAll(List.of(more));
    Shell.Outcome outcome = scene.shell().run(line.toArray(String[]::new));
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(code);
    List<JsonNode> lines = new ArrayList<>();
    for (String json : outcome.out().lines().toList()) {
      lines.add(Json.read(json.getBytes(StandardCharsets.UTF_8)));
    }
    return lines;
  }

  @Test
  void aRuleByItsIdOrItsPath() throws IOException {
    List<JsonNode> lines = eval(0, "tags.required", "--input", "inputs");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("input").asText())
        .isEqualTo("inputs/123456789012_eu-central-1_one.json");
    assertThat(lines.get(0).path("results").toString()).isEqualTo("[[]]");
    assertThat(lines.get(1).path("results").path(0).path(0).path("msg").asText()).contains("Owner");
    assertThat(eval(0, "data.plumbline.required_tags.deny", "--input", "inputs")).isEqualTo(lines);
    assertThat(eval(0, "plumbline.required_tags.deny", "--input", "inputs")).isEqualTo(lines);
  }

  @Test
  void aPackageIsAllItsRules() throws IOException {
    String one = "inputs/123456789012_eu-central-1_one.json";

    assertThat(eval(0, "data.plumbline.scanning_enabled", "--input", one).get(0).path("results"))
        .hasToString("[{\"deny\":[]}]");
    JsonNode all = eval(0, "data.plumbline", "--input", one).get(0).path("results").path(0);
    assertThat(all.path("scanning_enabled").path("deny")).isEmpty();
    assertThat(all.path("schedule_valid").path("deny").isArray()).isTrue();
  }

  @Test
  void itSeesTheDataThatWasSaved() throws IOException {
    Path data = folder.resolve("inputs/data.json");
    Files.writeString(data, Files.readString(data).replace("[\"Owner\"]", "[\"CostCenter\"]"));

    assertThat(eval(0, "tags.required", "--input", "inputs").get(0).toString())
        .contains("CostCenter");
    Files.delete(data);
    assertThat(eval(0, "tags.required", "--input", "inputs").get(0).toString())
        .doesNotContain("CostCenter");
  }

  @Test
  void inputsThatCannotBeReadAreErrors() throws IOException {
    scene.write("broken/a.json", "{\"a\": 1");
    scene.write("broken/b.json", "[]");
    Files.createDirectories(folder.resolve("empty"));

    Shell.Outcome outcome =
        scene
            .shell()
            .run(
                "policy",
                "eval",
                "tags.required",
                "--input",
                "broken",
                "--input",
                "empty",
                "--input",
                "none.json");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("broken/a.json cannot be read", "broken/b.json cannot be read: it is not a JSON")
        .contains("no JSON in empty", "none.json cannot be read");
  }

  @Test
  void withoutAnInputItIsTheEmptyOne() throws IOException {
    assertThat(eval(0, "tags.required").get(0).path("input").asText()).isEqualTo("{}");
    assertThat(scene.shell().run("policy", "eval").code()).isEqualTo(64);
    assertThat(scene.shell().run("policy", "eval", "a", "b").code()).isEqualTo(64);
  }

  @Test
  void anExpressionNeedsOpa() throws IOException {
    Shell.Outcome outcome = scene.shell().run("policy", "eval", "input.x > 1");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("the PATH has no program opa", "install OPA");
  }

  @Test
  void anExpressionIsTheSetOfItsValues() throws IOException {
    RecordedOpa.in(folder);
    Files.copy(
        folder.resolve("recorded/answer.tar.gz"),
        folder.resolve("recorded/bundle.tar.gz"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Shell.Outcome outcome =
        scene
            .shell()
            .with(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"))
            .run("policy", "eval", "input.pipeline.tags[_]", "--input", "inputs");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.err()).isEqualTo("tagged web\ntagged web\n");
    assertThat(outcome.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("\"results\":[\"web\"]}"));
  }

  @Test
  void anExpressionCannotSpeakOfWhatIsCompiled() {
    scene.write("pack/pack.json", "{}");

    Shell.Outcome outcome =
        scene.shell().run("policy", "eval", "data.a.b > 1", "--policy", "pack", "--no-bundled");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("pack is compiled, and an expression needs Rego");
  }
}
