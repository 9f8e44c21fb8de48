package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.config.Setting;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting of every command: what holds, where it is from, and that help tells of it. */
final class ShowConfigTest {
  @TempDir private Path folder;

  static Stream<Command> commands() {
    return Commands.all().stream().filter(command -> !command.settings().isEmpty());
  }

  private Shell shell() {
    return new Shell(folder);
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(Shell.Outcome outcome) throws IOException {
    return Json.read(outcome.out().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, JsonNode> settings(JsonNode page) {
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    page.path("settings").forEach(node -> settings.put(node.path("name").asText(), node));
    return settings;
  }

  private static JsonNode setting(JsonNode page, String name) {
    return Objects.requireNonNull(settings(page).get(name), name);
  }

  private static String[] line(Command command, List<String> more) {
    List<String> line = new ArrayList<>(List.of(command.name().split(" ", -1)));
    line.addAll(more);
    line.add("--show-config=json");
    return line.toArray(String[]::new);
  }

  private static List<String> flags(Command command) {
    List<String> line = new ArrayList<>();
    for (Setting<?> setting : command.settings()) {
      String value = harmless(setting);
      switch (setting.arity()) {
        case SWITCH -> line.add((value.equals("true") ? "--" : "--no-") + setting.name());
        case ONE, MANY -> line.addAll(List.of(setting.onLine(), value));
        case ARGUMENTS -> line.add(value);
      }
    }
    return line;
  }

  /** A value that can be set; policies that are not there would be a problem, and so is a file. */
  private static String harmless(Setting<?> setting) {
    return switch (setting.name()) {
      case "config" -> "plumbline.yaml";
      case "policy", "data" -> "-";
      default -> SettingValues.of(setting).get(0);
    };
  }

  private static List<Setting<?>> everywhere(Command command) {
    return command.settings().stream().filter(Setting::everywhere).collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everySettingHasThreeSourcesAndADefault(Command command) throws IOException {
    List<Setting<?>> everywhere = everywhere(command);
    everywhere.removeIf(setting -> List.of("policy", "data").contains(setting.name()));
    StringBuilder file = new StringBuilder();
    Map<String, String> variables = new LinkedHashMap<>();
    everywhere.forEach(s -> file.append(s.key()).append(": \"" + harmless(s) + "\"\n"));
    everywhere.forEach(s -> variables.put(s.variable(), harmless(s)));
    Shell.Outcome plain = shell().run(line(command, List.of()));
    write("plumbline.yaml", file.toString());
    Shell.Outcome fromFile = shell().run(line(command, List.of()));
    Shell.Outcome fromVariables = shell().with(variables).run(line(command, List.of()));

    configured(plain);
    configured(fromFile);
    configured(fromVariables);
    assertThat(settings(json(plain)))
        .containsOnlyKeys(command.settings().stream().map(Setting::name).toList())
        .allSatisfy((name, s) -> assertThat(s.path("source").asText()).isEqualTo("default"));
    for (Setting<?> setting : everywhere) {
      JsonNode file1 = setting(json(fromFile), setting.name());
      JsonNode variable = setting(json(fromVariables), setting.name());
      assertThat(file1.path("source").asText()).as(setting.name()).isEqualTo("file");
      assertThat(file1.path("where").asText()).startsWith("plumbline.yaml:");
      assertThat(variable.path("where").asText()).isEqualTo(setting.variable());
      assertThat(variable.path("value")).as("%s", setting).isEqualTo(file1.path("value"));
    }
  }

  /** Policies that are not there, and whether a package is one of theirs, are another matter. */
  private static void configured(Shell.Outcome outcome) throws IOException {
    assertThat(json(outcome).path("problems"))
        .as(outcome.all())
        .allSatisfy(problem -> assertThat(problem.path("kind").asText()).isEqualTo("policy"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandLineSetsEveryOne(Command command) throws IOException {
    write("plumbline.yaml", "");

    Shell.Outcome outcome = shell().run(line(command, flags(command)));

    // A policy that is not there is a problem, and still shown.
    assertThat(outcome.code()).as(outcome.all()).isLessThan(64);
    settings(json(outcome))
        .forEach(
            (name, node) ->
                assertThat(node.path("source").asText()).as(name).isEqualTo("command line"));
  }

  @Test
  void whatIsShownIsAFileThatSaysTheSame() throws IOException {
    write(
        "plumbline.yaml",
        """
        specs: [pipelines/**/*.yaml, more]
        output: [json=out/report.json, junit=-]
        failOn: high
        requestRate: 2.5
        profile: "012"
        targets:
          production: [{account: "012345678901", region: eu-central-1}]
        rules:
          metadata.*: {severity: info}
          drift.tags: {enabled: false}
        params: {required_tags: [Owner, "no"]}
        """);
    JsonNode before = json(shell().run("check", "--show-config=json"));
    Shell.Outcome yaml = shell().run("check", "--show-config");
    write("plumbline.yaml", yaml.out());
    JsonNode after = json(shell().run("check", "--show-config=json"));

    assertThat(yaml.out())
        .contains("failOn: high                            # plumbline.yaml:3:9\n")
        .contains("# snapshot:                             # default\n")
        .containsPattern("  required_tags: \\[Owner, \"no\"] +# plumbline.yaml:11:10\n")
        .containsPattern("  max_rebuild_days: 31 +# default\n");
    assertThat(values(after)).isEqualTo(values(before));
    assertThat(before.at("/targets/production/where").asText()).isEqualTo("plumbline.yaml:7:3");
    assertThat(before.at("/rules/drift.tags/where").asText()).isEqualTo("plumbline.yaml:10:3");
  }

  /** Without the places, which move. */
  private static Map<String, JsonNode> values(JsonNode page) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    settings(page).forEach((name, node) -> values.put(name, node.path("value")));
    for (String group : List.of("targets", "rules", "params")) {
      page.path(group)
          .properties()
          .forEach(
              member -> values.put(group + "." + member.getKey(), member.getValue().path("value")));
    }
    return values;
  }

  @Test
  void itsMistakesAreShownWithTheRest() throws IOException {
    write("plumbline.yaml", "failOm: high\nrules: {no.such: {enabled: false}}\nparams: {nix: 1}\n");

    Shell.Outcome outcome =
        shell().with(Map.of("PLUMBLINE_WORKERS", "many")).run("gate", "--show-config=json");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("plumbline.yaml:1:1: error", "there is no rule no.such", "PLUMBLINE_WORKERS")
        .contains("plumbline.yaml:3:10");
    assertThat(json(outcome).path("problems")).hasSize(4);
    assertThat(setting(json(outcome), "fail-on").path("value").asText()).isEqualTo("low");
  }

  @Test
  void aFormatStandsBehindAnEqualsSign() throws IOException {
    JsonNode page = json(shell().run("gate", "--show-config=json", "yaml"));
    Shell.Outcome plain = shell().run("gate", "--show-config", "json");
    Shell.Outcome wrong = shell().run("gate", "--show-config=toml");

    assertThat(setting(page, "specs").path("value").toString()).isEqualTo("[\"yaml\"]");
    assertThat(plain.out()).contains("specs: [json] ").contains("# SPEC arguments");
    assertThat(wrong.code()).isEqualTo(64);
    assertThat(wrong.err()).contains("wanted one of yaml, json");
  }

  @Test
  void nothingIsDoneAndNobodysPasswordIsShown() throws IOException {
    Shell.Outcome outcome =
        shell()
            .run(
                "check",
                "specs",
                "--show-config",
                "--endpoint-url",
                "http://me:secret@127.0.0.1:1",
                "--output",
                "json=report.json",
                "--write-baseline",
                "base.json");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.all()).doesNotContain("secret").contains("http://***@127.0.0.1:1");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aNamedFileIsReadAndTheFlagWinsOverTheVariable() throws IOException {
    write("one.yaml", "failOn: high\n");
    write("two.yaml", "failOn: medium\n");
    Shell named = shell().with(Map.of("PLUMBLINE_CONFIG", "one.yaml"));

    JsonNode variable = json(named.run("gate", "--show-config=json"));
    JsonNode flag = json(named.run("gate", "--config", "two.yaml", "--show-config=json"));
    Shell.Outcome missing = shell().run("gate", "--config", "three.yaml", "--show-config");

    assertThat(variable.path("file").asText()).endsWith("one.yaml");
    assertThat(setting(flag, "fail-on").path("where").asText()).isEqualTo("two.yaml:1:9");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no configuration file three.yaml");
  }

  @Test
  void whatAFileSaysOfOtherCommandsIsNotTaken() throws IOException {
    write("plumbline.yaml", "output: json=report.json\nunmanaged: \"off\"\nto: fleet.jsonl\n");

    JsonNode render = json(shell().run("render", "--show-config=json"));
    JsonNode build = json(shell().run("policy", "build", "--show-config=json"));

    assertThat(setting(render, "output").path("value")).isEmpty();
    assertThat(setting(render, "output").path("variable").isNull()).isTrue();
    assertThat(setting(build, "to").path("value").isNull()).isTrue();
  }
}
