package dev.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Runs the whole program inside the test, with everything that it is given under control. */
final class Shell {
  private final Path folder;
  private Map<String, String> environment = Map.of();
  private String input = "";

  Shell(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** What came of one command line. */
  record Outcome(int code, String out, String err) {
    /** Both streams, for tests that do not care which. */
    String all() {
      return out + err;
    }
  }

  Shell with(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  Shell reading(String text) {
    input = text;
    return this;
  }

  Outcome run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            args,
            new Io(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC)));
    return new Outcome(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
