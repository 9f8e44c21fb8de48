package dev.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A working tree of a real Git repository, apart from the settings of this machine. */
final class Checkout {
  private static final String WHEN = "2026-10-01T00:00:00Z";

  private final Path folder;

  private Checkout(Path folder) {
    this.folder = folder;
  }

  static Checkout init(Path folder) throws IOException {
    Files.createDirectories(folder);
    Checkout made = new Checkout(folder);
    made.git("init", "-q", "-b", "main");
    return made;
  }

  /** A clone, whose {@code origin} this one is. */
  Checkout clone(Path to, String... flags) {
    List<String> line = new ArrayList<>(List.of("clone", "-q"));
    line.addAll(List.of(flags));
    line.addAll(List.of("file://" + folder.toAbsolutePath(), to.toAbsolutePath().toString()));
    git(line.toArray(String[]::new));
    return new Checkout(to);
  }

  Path folder() {
    return folder;
  }

  static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", System.getenv("PATH"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    return environment;
  }

  String git(String... args) {
    return run("git", args);
  }

  /** A line as a person would paste it. */
  String sh(String line) {
    return run("sh", "-c", line);
  }

  private String run(String program, String... args) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment());
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Test");
      builder.environment().put("GIT_" + who + "_EMAIL", "test@example.com");
      builder.environment().put("GIT_" + who + "_DATE", WHEN);
    }
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + out);
      }
      return out;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Checkout commit(String message) {
    git("add", "-A");
    git("commit", "-q", "-m", message);
    return this;
  }

  Checkout write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes one place of a file, which must be there. */
  Checkout edit(String file, String from, String to) {
    String text = read(file);
    if (!text.contains(from)) {
      throw new IllegalStateException(file + " has no " + from);
    }
    return write(file, text.replaceFirst(Pattern.quote(from), to));
  }

  Checkout delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Shell shell() {
    return new Shell(folder).with(environment());
  }
}
