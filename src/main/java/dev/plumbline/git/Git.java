package dev.plumbline.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * The {@code git} command, run without a shell, without a pager, for a bounded time, with nobody to
 * ask for a password, and speaking English.
 *
 * @param program an executable file
 * @param folder where it runs
 * @param environment the caller's, {@code GIT_*} included: hooks say there which repository is
 *     meant
 * @see <a href="https://git-scm.com/docs/git">git</a>
 */
public record Git(Path program, Path folder, Map<String, String> environment, Duration limit) {
  /** Long enough for a clone that fetches missing files only now. */
  public static final Duration USUAL = Duration.ofMinutes(2);

  /** The settings that change what the commands print, or what they start. */
  private static final List<String> PLAIN =
      List.of(
          "--no-pager",
          "--no-optional-locks",
          "-c",
          "core.quotePath=off",
          "-c",
          "core.fsmonitor=false");

  public Git {
    environment = Map.copyOf(environment);
  }

  /**
   * The command.
   *
   * @param program as the PATH has it
   * @throws GitFailed where it has none
   */
  public static Git of(Optional<Path> program, Path folder, Map<String, String> environment)
      throws GitFailed {
    if (program.isEmpty()) {
      throw GitFailed.of(
          "the PATH has no program git, which is needed to read what specs were before",
          "install Git, or leave --since out");
    }
    return new Git(program.get(), folder, environment, USUAL);
  }

  /** What one run left behind. */
  record Answer<T>(int exit, T out, String err) {
    boolean ok() {
      return exit == 0;
    }
  }

  /** What is made of standard output as it comes. */
  interface Reading<T> {
    T read(InputStream out) throws IOException;
  }

  /** A run whose output is text, without its line end. */
  Answer<String> ask(String... args) throws GitFailed {
    return run(
        out -> new String(out.readAllBytes(), StandardCharsets.UTF_8).strip(),
        new byte[0],
        List.of(args));
  }

  /**
   * A run.
   *
   * @param input what it finds on its standard input
   */
  <T> Answer<T> run(Reading<T> reading, byte[] input, List<String> args) throws GitFailed {
    Process process = start(args);
    FutureTask<String> err = new FutureTask<>(() -> text(process.getErrorStream()));
    FutureTask<Boolean> ended = new FutureTask<>(() -> ended(process));
    begin("git-stderr", err);
    begin("git-limit", ended);
    begin("git-stdin", new FutureTask<>(() -> feed(process, input)));
    try {
      T out = reading.read(process.getInputStream());
      process.getInputStream().readAllBytes();
      int exit = process.waitFor();
      if (!ended.get()) {
        throw GitFailed.of(
            named(args) + " did not end within " + limit.toSeconds() + " seconds, and was stopped");
      }
      return new Answer<>(exit, out, err.get());
    } catch (IOException | ExecutionException e) {
      throw GitFailed.of(named(args) + ": its answer cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GitFailed.of(named(args) + " was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> args) throws GitFailed {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(PLAIN);
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    try {
      return builder.start();
    } catch (IOException e) {
      throw GitFailed.of("cannot run " + program + ": " + e.getMessage());
    }
  }

  private static void begin(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether it ended by itself; what it started ends with it. */
  private boolean ended(Process process) throws InterruptedException {
    if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return false;
  }

  private static boolean feed(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
      return true;
    } catch (IOException e) {
      // It did not want to hear it all; its exit code tells.
      return false;
    }
  }

  private static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String named(List<String> args) {
    return "git " + args.get(0);
  }

  /** What Git says where nothing better is known. */
  static GitFailed refused(String command, Answer<?> answer) {
    String said = answer.err().lines().findFirst().orElse("exit code " + answer.exit());
    return GitFailed.of("git " + command + " failed: " + said);
  }
}
