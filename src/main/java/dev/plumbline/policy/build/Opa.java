package dev.plumbline.policy.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The {@code opa} command, run without a shell, for a bounded time and in an empty environment: it
 * takes flags from {@code OPA_*} variables too, and a pack may not hang on those.
 *
 * @param program which must be there
 * @see <a href="https://www.openpolicyagent.org/docs/cli">the OPA command line</a>
 */
record Opa(OpaProgram program, RegoVersion rego, Duration limit) {
  private static final String VERSION_LINE = "Version: ";

  /** What one run left behind. */
  record Answer(int exit, String out, String err) {
    boolean ok() {
      return exit == 0;
    }
  }

  /** Its own version, such as {@code 1.22.2}. */
  String version(Path scratch) throws OpaFailed {
    Answer answer = run(scratch, scratch, List.of("version"));
    return answer
        .out()
        .lines()
        .filter(line -> line.startsWith(VERSION_LINE))
        .map(line -> line.substring(VERSION_LINE.length()).strip())
        .findFirst()
        .orElseThrow(
            () -> new OpaFailed(program.asked() + " is no opa: it does not tell its version"));
  }

  /** The syntax tree of one file as JSON; errors as JSON too. */
  Answer parse(Path folder, Path scratch, String file) throws OpaFailed {
    return run(
        folder,
        scratch,
        with("parse", "--format", "json", "--json-include", "locations,-comments", file));
  }

  /** Compiles without output; the errors as JSON. */
  Answer check(Path folder, Path scratch, List<String> roots) throws OpaFailed {
    List<String> args = with("check", "--format", "json", "--max-errors", "100");
    args.addAll(roots);
    return run(folder, scratch, args);
  }

  /** Writes a bundle with a wasm module that has these entrypoints, in this order. */
  Answer build(Path folder, Path scratch, Path bundle, List<String> entrypoints, List<String> roots)
      throws OpaFailed {
    return build(folder, scratch, bundle, entrypoints, List.of(), roots);
  }

  /** The same, with more flags. */
  Answer build(
      Path folder,
      Path scratch,
      Path bundle,
      List<String> entrypoints,
      List<String> flags,
      List<String> roots)
      throws OpaFailed {
    List<String> args = with("build", "--target", "wasm", "--output", bundle.toString());
    args.addAll(flags);
    entrypoints.forEach(e -> args.addAll(List.of("--entrypoint", e)));
    args.addAll(roots);
    return run(folder, scratch, args);
  }

  /** Runs tests: exit 0 where all passed, 2 where some did not, the results as JSON. */
  Answer test(Path folder, Path scratch, List<String> flags, List<String> roots) throws OpaFailed {
    List<String> args = with("test", "--format", "json");
    args.addAll(flags);
    args.addAll(roots);
    return run(folder, scratch, args);
  }

  private List<String> with(String command, String... args) {
    return new ArrayList<>(
        Stream.of(List.of(command), rego.flags(), List.of(args)).flatMap(List::stream).toList());
  }

  private Answer run(Path folder, Path scratch, List<String> args) throws OpaFailed {
    List<String> command = new ArrayList<>(args);
    command.add(0, path());
    Path out = scratch.resolve("stdout");
    Path err = scratch.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    int exit = exitOf(start(builder), args.get(0));
    return new Answer(exit, read(out), read(err).strip());
  }

  /** A path from the caller's working directory, since the process has another. */
  private String path() {
    Path executable = program.file().orElseThrow();
    boolean bare = !executable.isAbsolute() && executable.getNameCount() == 1;
    return (bare ? executable : executable.toAbsolutePath()).toString();
  }

  private Process start(ProcessBuilder builder) throws OpaFailed {
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new OpaFailed("cannot run " + program.asked() + ": " + reason(e));
    }
  }

  /** Without the temporary folder that the JDK names, which is another each time. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf("): ");
    return end < 0 ? message : message.substring(end + "): ".length());
  }

  private int exitOf(Process process, String what) throws OpaFailed {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw new OpaFailed(
          program.asked() + " " + what + " did not end within " + limit.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OpaFailed(program.asked() + " " + what + " was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
