package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours and progress are for people at a terminal. */
final class TerminalTest {
  private static final String ESC = "\u001b[";

  @TempDir private Path folder;

  private static Io io(Path folder, Map<String, String> environment, boolean terminal, Streams to) {
    return new Io(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(to.out(), true, StandardCharsets.UTF_8),
        new PrintStream(to.err(), true, StandardCharsets.UTF_8),
        terminal,
        terminal,
        environment,
        folder,
        Clock.systemUTC());
  }

  private record Streams(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Streams() {
      this(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // --color, NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, terminal, coloured
        "auto, -, -, -, xterm, true, true",
        "auto, -, -, -, xterm, false, false",
        "auto, -, -, -, dumb, true, false",
        "auto, -, -, -, -, true, true",
        "auto, 1, -, -, xterm, true, false",
        "auto, 0, -, -, xterm, true, false",
        "auto, '', -, -, xterm, true, true",
        "auto, 1, 1, 1, xterm, true, false",
        "auto, -, 1, -, dumb, false, true",
        "auto, -, -, 1, dumb, false, true",
        "auto, -, 0, 0, xterm, false, false",
        "auto, -, '', '', xterm, false, false",
        "always, 1, -, -, dumb, false, true",
        "never, -, 1, 1, xterm, true, false",
      })
  void colours(
      String flag,
      @Nullable String no,
      @Nullable String force,
      @Nullable String clicolor,
      @Nullable String term,
      boolean terminal,
      boolean coloured) {
    Map<String, String> environment = new TreeMap<>();
    put(environment, "NO_COLOR", no);
    put(environment, "FORCE_COLOR", force);
    put(environment, "CLICOLOR_FORCE", clicolor);
    put(environment, "TERM", term);
    Streams streams = new Streams();

    Cli.run(
        new String[] {
          "gate",
          Path.of("examples/gate/breaks-policy.yaml").toAbsolutePath().toString(),
          "--color",
          flag
        },
        io(folder, environment, terminal, streams));

    assertThat(streams.out().toString(StandardCharsets.UTF_8).contains(ESC)).isEqualTo(coloured);
  }

  private static void put(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  @Test
  void progressIsShownOnATerminalOnlyAndGoesAway() {
    try (Scene scene = new Scene(folder).pipelines("one", "two")) {
      Streams person = new Streams();
      Streams file = new Streams();

      Cli.run(scene.checking(), io(folder, Map.of(), true, person));
      Cli.run(scene.checking(), io(folder, Map.of(), false, file));

      assertThat(person.err().toString(StandardCharsets.UTF_8))
          .contains("read …")
          .endsWith("\r" + ESC + "K");
      assertThat(person.out().toString(StandardCharsets.UTF_8)).doesNotContain("read …");
      assertThat(file.err().toString(StandardCharsets.UTF_8)).isEmpty();
      assertThat(file.out().toString(StandardCharsets.UTF_8)).doesNotContain(ESC);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // COLUMNS, terminal, columns of the page
    "132, true, 132",
    "132, false, 80",
    "'', true, 80",
    "0, true, 80",
    "39, true, 80",
    "wide, true, 80",
  })
  void width(String columns, boolean terminal, int wanted) {
    Io io = io(folder, Map.of("COLUMNS", columns), false, new Streams());

    assertThat(io.width(terminal)).isEqualTo(wanted);
    assertThat(io.width()).as("of standard output, which is none").isEqualTo(80);
  }
}
