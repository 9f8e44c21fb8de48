package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.config.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a command line is said before anything runs; help says the rest. */
final class CommandLineTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void shell() {
    shell = new Shell(folder);
  }

  private void wrong(List<String> said, String... line) {
    Shell.Outcome outcome = shell.run(line);
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(64);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(said);
  }

  @Test
  void aMisspeltFlagHasASuggestion() {
    wrong(
        List.of("--endpoint-ulr", "Did you mean", "--endpoint-url", "plumbline check --help"),
        "check",
        "--endpoint-ulr",
        "http://127.0.0.1:1");
    wrong(List.of("Did you mean --fail-on?"), "gate", "--fial-on=high");
    wrong(List.of("Did you mean --no-bundled?"), "gate", "--no-bundeld");
    wrong(List.of("Did you mean gate?"), "gaet");
    wrong(List.of("--fail-an", "Did you mean", "--fail-on"), "gate", "--fail-an", "high");
    wrong(List.of("--verbos", "--verbose"), "gate", "--verbos");
  }

  @Test
  void anUnknownCommandHasASuggestion() {
    wrong(List.of("chek", "check"), "chek", "specs");
    wrong(List.of("bild", "build"), "policy", "bild");
  }

  @Test
  void noCommandIsNone() {
    wrong(List.of("no command", "plumbline --help"));
    wrong(List.of("no command", "plumbline policy --help"), "policy");
  }

  @Test
  void aMissingValueNamesItsFlag() {
    wrong(List.of("--fail-on", "SEVERITY"), "gate", "--fail-on");
  }

  @Test
  void aWrongValueNamesWhatIsAllowed() {
    wrong(
        List.of("--fail-on", "\"hihg\"", "critical, high, medium", "did you mean high?"),
        "gate",
        "--fail-on",
        "hihg");
    wrong(List.of("--workers", "\"many\"", "from 0 to 64"), "gate", "--workers", "many");
    wrong(List.of("--now", "\"today\"", "RFC 3339"), "gate", "--now", "today");
    wrong(List.of("--endpoint-url", "https://host:port"), "check", "--endpoint-url", "localhost:1");
    wrong(List.of("--output", "FORMAT=PATH"), "gate", "--output", "junit");
    wrong(List.of("--output", "did you mean junit?"), "gate", "--output", "junt=x.xml");
  }

  @Test
  void aFlagStandsOnce() {
    wrong(List.of("--fail-on"), "gate", "--fail-on", "high", "--fail-on", "low");
  }

  @Test
  void onlyOneOutputIsStandardOutput() {
    wrong(List.of("--output", "only one"), "gate", "--output", "junit=-", "--output", "json=-");
  }

  @Test
  void aCommandTakesNoArgumentsThatItDoesNotName() {
    wrong(List.of("specs"), "demo", "specs");
  }

  @Test
  void saysItsVersion() {
    for (String flag : List.of("--version", "-V")) {
      Shell.Outcome outcome = shell.run(flag);
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out()).matches("plumbline \\S+\\R");
    }
  }

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    Shell.Outcome outcome = shell.run("--help");

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("check", "gate", "snapshot", "demo", "emulate", "render", "policy")
        .containsSubsequence("   0 ", "   1 ", "   2 ", "   3 ", "  64 ", "130, 143");
    assertThat(outcome.err()).isEmpty();
  }

  static Stream<Command> commands() {
    return Commands.all().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfEachCommandIsWhole(Command command) {
    String[] line =
        Stream.of(command.name() + " --help")
            .flatMap(CommandLineTest::words)
            .toArray(String[]::new);

    Shell.Outcome outcome = shell.run(line);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .contains("Usage: plumbline " + command.name())
        .containsSubsequence("Examples:", "  plumbline " + command.name(), "Exit codes:")
        .containsSubsequence("   0 ", "   1 ", "   2 ", "   3 ", "  64 ", "130, 143");
    for (String example : command.examples()) {
      assertThat(outcome.out().lines())
          .as("an example that can be copied")
          .contains("  " + example);
    }
    for (Setting<?> setting : command.settings()) {
      assertThat(outcome.out())
          .containsPattern(
              setting.arity() == Setting.Arity.ARGUMENTS
                  ? setting.label()
                  : "--(\\[no-\\])?" + setting.name());
    }
    assertThat(outcome.out().lines()).as("trailing space").noneMatch(l -> l.endsWith(" "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsACommandLine(Command command) {
    for (String example : command.examples()) {
      String own = example.substring(Math.max(0, example.indexOf("plumbline ")));
      if (own.startsWith("plumbline ")) {
        assertThat(Cli.refusal(words(own).skip(1).toArray(String[]::new))).as(example).isEmpty();
      }
    }
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.split(" +", -1)).map(word -> word.replace("'", ""));
  }
}
