package dev.plumbline.cli;

import dev.plumbline.emulator.DemoFleet;
import dev.plumbline.emulator.Emulator;
import dev.plumbline.emulator.EmulatorOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs every command that people wait for once, quietly and on the demo's fleet, so that the JVM
 * that runs it can archive the classes that these commands load. The launcher asks for it; nothing
 * is read but what is in the jar, and nothing stays but the archive.
 */
final class Training {
  /** Not a command: help does not list it. */
  static final String NAME = "train";

  /**
   * A check that looks for its credentials as people's does; without these, which the launcher sets
   * for it, it would look for them outside the process.
   */
  private static final String ACCESS_KEY = "AWS_ACCESS_KEY_ID";

  private Training() {}

  static int run(Io io) throws IOException {
    Path folder = Files.createTempDirectory("plumbline-train-");
    try {
      Path specs = specs(folder);
      for (List<String> command : commands(folder, specs)) {
        Cli.run(command.toArray(String[]::new), quiet(io, folder));
      }
      if (io.environment().containsKey(ACCESS_KEY)) {
        live(specs, quiet(io, folder));
      }
      return ExitCode.OK;
    } finally {
      delete(folder);
    }
  }

  private static void live(Path specs, Io io) throws IOException {
    try (Emulator emulator =
        Emulator.start(DemoFleet.fleet(), EmulatorOptions.DEFAULTS, io.clock())) {
      String endpoint = emulator.endpoint().toString();
      Cli.run(new String[] {"check", specs.toString(), "--endpoint-url", endpoint}, io);
    }
  }

  /** The demo is the check over HTTP, with both reports; the gate is what has to be quick. */
  private static List<List<String>> commands(Path folder, Path specs) {
    String report = folder.resolve("report.json").toString();
    String junit = "junit=" + folder.resolve("rendered.xml");
    String snapshot = folder.resolve("fleet.jsonl").toString();
    return List.of(
        List.of("gate", specs.toString(), "--output", "json=" + folder.resolve("gate.json")),
        List.of("demo", "--dir", folder.toString()),
        List.of("render", report, "--output", junit),
        List.of("render", report),
        List.of("check", specs.toString(), "--snapshot", snapshot),
        List.of("--help"));
  }

  private static Path specs(Path folder) throws IOException {
    Files.createFile(folder.resolve("fleet.jsonl"));
    Path specs = Files.createDirectory(folder.resolve("specs"));
    for (Map.Entry<String, String> spec : DemoFleet.specs().entrySet()) {
      Files.writeString(specs.resolve(spec.getKey()), spec.getValue());
    }
    return specs;
  }

  /** Nothing of the caller's: no streams, no variables, no {@code plumbline.yaml}. */
  private static Io quiet(Io io, Path folder) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Io(
        new ByteArrayInputStream(new byte[0]),
        nowhere,
        nowhere,
        false,
        false,
        Map.of(),
        folder,
        io.clock());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Training::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
