package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.ConfigFile;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.Setting;
import dev.plumbline.config.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Flags over variables over plumbline.yaml over defaults, and what is wrong with any of them. */
final class ConfigurationTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("one", "two");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  static Stream<Setting<?>> settings() {
    return Settings.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void theStrongerSourceWins(Setting<?> setting) {
    List<String> values = SettingValues.of(setting);
    Map<String, List<String>> flags = Map.of(setting.name(), List.of(values.get(0)));
    Map<String, String> variables = Map.of(setting.variable(), values.get(1));
    ConfigFile file = config(setting.key() + ": \"" + values.get(2) + "\"\n");
    ConfigFile none = config("");

    assertThat(file.problems()).isEmpty();
    assertThat(written(setting, flags, variables, file)).containsExactly(values.get(0));
    assertThat(written(setting, Map.of(), variables, file)).containsExactly(values.get(1));
    assertThat(written(setting, Map.of(), Map.of(), file)).containsExactly(values.get(2));
    assertThat(written(setting, Map.of(), Map.of(), none)).isEqualTo(setting.defaults());
    assertThat(written(setting, Map.of(), Map.of(setting.variable(), ""), none))
        .as("a variable set to nothing")
        .isEqualTo(setting.defaults());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void theCommandLineSetsIt(Setting<?> setting) {
    for (Command command : Commands.all()) {
      if (command.settings().contains(setting)) {
        boolean isSwitch = setting.arity() == Setting.Arity.SWITCH;
        String value = SettingValues.of(setting).get(0);
        boolean bare = setting.arity() == Setting.Arity.ARGUMENTS;
        String written =
            isSwitch ? setting.onLine() : bare ? value : setting.onLine() + " " + value;
        String[] line = (command.name() + " " + written).split(" ", -1);
        assertThat(Cli.flagsOf(line)).containsEntry(setting.name(), List.of(value));
        if (isSwitch) {
          line[line.length - 1] = "--no-" + setting.name();
          assertThat(Cli.flagsOf(line)).containsEntry(setting.name(), List.of("false"));
        }
      }
    }
  }

  private static List<String> written(
      Setting<?> setting,
      Map<String, List<String>> flags,
      Map<String, String> variables,
      ConfigFile file) {
    Configuration configuration = Configuration.of(List.of(setting), flags, variables, file);
    assertThat(configuration.problems()).isEmpty();
    assertThat(Optional.ofNullable(configuration.get(setting))).as("its value").isPresent();
    return configuration.written(setting).texts();
  }

  private static ConfigFile config(String text) {
    return ConfigFile.read(
        Path.of("/base"), "plumbline.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyMistakeOfTheFileHasItsPlace() {
    List<String> problems =
        config(
                """
                failOm: high
                failOn: hihg
                workers: [1, 2]
                verbose: yes
                specs: {a: b}
                rules:
                  drift.statsu: {enabled: false}
                  drift.status: {severty: high, severity: hi, enabled: 1}
                  tags.*: off
                params: [a]
                targets:
                  production: [{account: 12345, region: eu-central-1}]
                color: auto
                color: auto
                """)
            .problems()
            .stream()
            .map(p -> p.origin().orElseThrow() + " " + p.message())
            .toList();

    assertThat(problems)
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:1:1 ").contains("mean failOn?"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:2:9 ").contains("mean high?"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:3:10 ").contains("one value"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:4:10 ").contains("true, false"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:5:8 ").contains("specs"))
        .anySatisfy(
            p -> assertThat(p).startsWith("plumbline.yaml:7:3 ").contains("mean drift.status?"))
        .anySatisfy(
            p -> assertThat(p).startsWith("plumbline.yaml:8:18 ").contains("mean severity?"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:8:").contains("one of critical"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:8:").contains("true or false"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:9:11 ").contains("rules.tags.*"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:10:9 ").contains("params"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:12:").contains("twelve digits"))
        .anySatisfy(p -> assertThat(p).startsWith("plumbline.yaml:14:1 ").contains("color"))
        .hasSize(13);
  }

  @Test
  void aMistakeOfTheFileIsOneAndNothingIsHidden() {
    scene.write("plumbline.yaml", "failOm: high\nrules:\n  no.such: {enabled: false}\n");

    Shell.Outcome outcome = scene.shell().run("gate", "specs");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("plumbline.yaml:1:1")
        .contains("did you mean failOn?")
        .contains("plumbline.yaml:3:3")
        .contains("there is no rule no.such")
        .contains("2 pipelines");
  }

  @Test
  void anUnknownParameterHasItsPlace() {
    scene.write("plumbline.yaml", "params:\n  required_tag: [Owner]\n  max_rebuild_days: often\n");

    Shell.Outcome outcome = scene.shell().run("gate", "specs");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("plumbline.yaml:2:3", "required_tags?")
        .contains("plumbline.yaml:3:3", "max_rebuild_days");
  }

  @Test
  void anUnknownVariableIsOne() {
    Shell.Outcome outcome =
        scene.shell().with(Map.of("PLUMBLINE_FAIL_OM", "high")).run("gate", "specs");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(outcome.out()).contains("PLUMBLINE_FAIL_OM").contains("PLUMBLINE_FAIL_ON?");
    Shell.Outcome wrong = scene.shell().with(Map.of("PLUMBLINE_FAIL_ON", "x")).run("gate", "specs");
    assertThat(wrong.code()).as(wrong.all()).isEqualTo(1);
    assertThat(wrong.out()).contains("PLUMBLINE_FAIL_ON: found \"x\", wanted one of critical");
  }

  @Test
  void pathsInTheFileAreRelativeToIt() {
    scene.write("plumbline.yaml", "specs: [specs]\noutput: json=out/report.json\n");
    Path below = Objects.requireNonNull(scene.write("deep/below/file", "").getParent());

    Shell.Outcome outcome = new Shell(below).run("gate");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("2 pipelines");
    assertThat(scene.report("out/report.json").at("/pipelines/0/spec/file").asText())
        .isEqualTo("specs/one.yaml");
    assertThat(new Shell(below).run("gate", "../../specs/two.yaml").out()).contains("1 pipeline");
  }

  @Test
  void aNamedFileIsTakenAndMustBeThere() {
    scene.write("other/settings.yaml", "specs: ../specs/one.yaml\n");

    Shell.Outcome outcome =
        scene.shell().with(Map.of("PLUMBLINE_CONFIG", "other/settings.yaml")).run("gate");
    Shell.Outcome missing =
        scene.shell().with(Map.of("PLUMBLINE_CONFIG", "nowhere.yaml")).run("gate", "specs");

    assertThat(outcome.out()).contains("1 pipeline");
    assertThat(missing.code()).as(missing.all()).isEqualTo(1);
    assertThat(missing.out()).contains("nowhere.yaml");
  }

  @Test
  void rulesAreSwitchedOffAndGraded() {
    scene.live("one").put("status", "DISABLED");
    scene.live("two").putObject("tags");

    assertThat(scene.check().code()).isEqualTo(2);
    scene.write(
        "plumbline.yaml",
        """
        rules:
          drift.*: {severity: info}
          drift.tags: {enabled: false}
          status.*: {enabled: false}
          tags.*: {severity: info}
        """);
    Shell.Outcome outcome = scene.check();

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("~ status").contains("info");
    assertThat(scene.report("report.json").path("rules"))
        .anySatisfy(rule -> assertThat(rule.path("enabled").asBoolean(true)).isFalse());
  }

  @Test
  void parametersReachThePolicies() {
    scene.write("plumbline.yaml", "params: {required_tags: [Owner, CostCenter]}\n");

    Shell.Outcome outcome = scene.shell().run("gate", "specs");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(outcome.out()).contains("CostCenter");
  }

  @Test
  void groupsOfTargetsStandForOnePipelineInEach() {
    scene.write(
        "plumbline.yaml",
        """
        targets:
          production:
            - {account: "123456789012", region: eu-central-1}
            - {account: "123456789012", region: us-east-1}
        """);
    String grouped =
        Scene.spec("one")
            .replace(
                "target: {account: \"123456789012\", region: eu-central-1}",
                "targets: \"@production\"")
            .replace("eu-central-1", "${region}");
    scene.write("grouped/one.yaml", grouped);
    scene.write("typo/one.yaml", grouped.replace("@production", "@prodction"));

    Shell.Outcome outcome = scene.shell().run("gate", "grouped");
    Shell.Outcome typo = scene.shell().run("gate", "typo");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(outcome.out()).contains("2 pipelines");
    assertThat(typo.code()).as(typo.all()).isEqualTo(1);
    assertThat(typo.out()).contains("typo/one.yaml:4:").contains("production?");
  }
}
