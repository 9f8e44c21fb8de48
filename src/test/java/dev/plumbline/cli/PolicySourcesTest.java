package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources of policies that cannot be used, as far as no {@code opa} is needed to see it. */
final class PolicySourcesTest {
  private static final String RULE = "package main\n\ndeny contains \"no\" if input.x\n";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipeline("one");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  /** A gate that has to tell this, with the bundled rules evaluated all the same. */
  private Shell.Outcome incomplete(String... more) {
    Shell.Outcome outcome = gate(more);
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern("Checks: [1-9][0-9]* pass");
    assertThat(outcome.all()).doesNotContain(folder.toString());
    return outcome;
  }

  private Shell.Outcome gate(String... more) {
    List<String> line = new java.util.ArrayList<>(List.of("gate", "specs"));
    line.addAll(List.of(more));
    return scene.shell().run(line.toArray(String[]::new));
  }

  @Test
  void withoutOpaTheWaysOutAreTold() {
    scene.write("rego/a.rego", RULE);

    assertThat(incomplete("--policy", "rego").out().replaceAll("\\s+", " "))
        .contains("the PATH has no program opa, which is needed to compile rego")
        .contains("install OPA")
        .contains("--opa or PLUMBLINE_OPA")
        .contains("plumbline policy build");
    assertThat(incomplete("--policy", "rego/a.rego", "--opa", "tools/opa").out())
        .contains("there is no program tools/opa");
  }

  @Test
  void opaIsLookedForOnThePath() {
    scene.write("rego/a.rego", RULE);
    Path opa = scene.write("bin/opa", "#!/bin/sh\necho 'not what was expected'\n");
    assertThat(opa.toFile().setExecutable(true)).isTrue();
    scene.write("empty/opa/x", "a folder of this name is no program");

    Shell.Outcome outcome =
        scene.shell().with(Map.of("PATH", ":empty:bin")).run("gate", "specs", "--policy", "rego");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("policy error: opa is no opa: it does not tell its version")
        .doesNotContain(folder.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, the policy nowhere is not there",
    "specs/one.yaml, name it with --data",
    "fleet.txt, the policy fleet.txt is no policy"
  })
  void whatIsNoPolicyIsNamed(String path, String message) {
    scene.write("fleet.txt", "x");

    assertThat(incomplete("--policy", path).out()).contains(path).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "[1],                 data.json: error: the data of data.json holds ARRAY",
        "{\"a\": 1,           data.json:1:",
        "{\"a\": 1}{},        data.json:1:",
        "{\"params\": 7},     has params that are no table of names"
      })
  void dataThatIsNoObjectIsNamed(String text, String message) {
    scene.write("data.json", text);

    assertThat(incomplete("--data", "data.json").out()).contains(message);
  }

  @Test
  void yamlThatReadersDisagreeAboutIsRefused() {
    scene.write("limits/team/a.yaml", "country: no\ntime: 12:30:00\nmode: 010\nok: 'no'\n");

    assertThat(incomplete("--data", "limits").out())
        .contains("limits/team/a.yaml:1:10: error: no means different things")
        .contains("limits/team/a.yaml:2:7: error: 12:30:00")
        .contains("limits/team/a.yaml:3:7: error: 010")
        .contains("quote it");
  }

  @Test
  void dataIsMergedByThePathOfItsFile() {
    scene.write("limits/data.yaml", "a: 1\n");
    scene.write("limits/team/deep/more.json", "{\"b\": [true]}");
    scene.write("limits/.hidden/x.json", "nothing");
    scene.write("extra.json", "{\"team\": {\"c\": \"ü\"}}");

    Shell.Outcome outcome =
        gate("--data", "limits", "--data", "extra.json", "--save-inputs", "saved");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(scene.read("saved/data.json"))
        .startsWith("{\"a\":1,")
        .endsWith("\"team\":{\"c\":\"ü\",\"deep\":{\"b\":[true]}}}");
  }

  @Test
  void dataThatDisagreesNamesBothFiles() {
    scene.write("a/x/one.json", "{\"k\": 1}");
    scene.write("b.yaml", "x: {k: 2}\nparams: {required_tags: []}\n");

    assertThat(incomplete("--data", "a", "--data", "b.yaml").out().replaceAll("\\s+", " "))
        .contains("data.x.k of b.yaml is also in a/x/one.json, with another value")
        .contains("data.params.required_tags of b.yaml is also in bundled policies")
        .contains("set under params in plumbline.yaml");
  }

  @Test
  void aFolderWithoutDataIsNamed() {
    scene.write("empty/readme.txt", "x");

    assertThat(incomplete("--data", "empty").out()).contains("holds no .json, .yaml or .yml file");
    assertThat(incomplete("--data", "none.json").out()).contains("there is no none.json");
  }

  @Test
  void parametersOfDataAreConfigured() {
    scene.write("data.json", "{\"params\": {\"prefix\": \"team-\"}}");
    scene.write("plumbline.yaml", "data: [data.json]\nparams: {prefix: web-, prefiks: x}\n");

    assertThat(incomplete("--save-inputs", "saved").out().replaceAll("\\s+", " "))
        .contains("plumbline.yaml:2:")
        .contains("no policy has a parameter prefiks")
        .contains("did you mean prefix?");
    assertThat(scene.read("saved/data.json")).contains("\"prefix\":\"web-\"");
  }

  @Test
  void aNamespaceThatNoSourceHasIsNamed() {
    assertThat(incomplete("--namespace", "main").out().replaceAll("\\s+", " "))
        .contains("no policy source has rules in the package data.main");
  }

  @Test
  void pathsOfTheFileAreRelativeToIt() {
    scene.write("deep/data.json", "{\"own\": 1}");
    scene.write("plumbline.yaml", "data: deep/data.json\npolicy: [nowhere]\nopa: opa\n");
    Shell.Outcome outcome =
        new Shell(folder.resolve("deep")).run("gate", "../specs", "--save-inputs", "saved");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).contains("the policy nowhere is not there");
    assertThat(scene.read("deep/saved/data.json")).contains("\"own\":1");
  }
}
