package dev.plumbline.live.snapshot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What paths stand for: a file itself, a directory its JSON and YAML files in name order. */
final class Inputs {
  /** Stands for standard input, on the command line and in messages. */
  static final String STDIN = "-";

  private static final Pattern TAKEN = Pattern.compile(".*\\.(json|jsonl|yaml|yml)");

  private final Path base;
  private final InputStream stdin;

  Inputs(Path base, InputStream stdin) {
    this.base = base.toAbsolutePath().normalize();
    this.stdin = stdin;
  }

  /** The files behind one path; a path that leads to none is damage. */
  List<Input> of(Path path, RecordSink to) {
    if (path.toString().equals(STDIN)) {
      return List.of(new Input(STDIN, () -> kept(stdin)));
    }
    if (!Files.isDirectory(path)) {
      return List.of(file(path));
    }
    try (Stream<Path> files = Files.list(path)) {
      List<Input> found = new ArrayList<>();
      files
          .filter(f -> TAKEN.matcher(lower(f)).matches() && !Files.isDirectory(f))
          .sorted(Comparator.comparing(f -> String.valueOf(f.getFileName())))
          .forEach(f -> found.add(file(f)));
      if (found.isEmpty()) {
        to.damage("no *.json, *.jsonl, *.yaml or *.yml file in the directory", at(path));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      to.damage("cannot list the directory: " + words(e), at(path));
      return List.of();
    }
  }

  /** What went wrong, without this machine's paths, which are in the message's place already. */
  static String words(Exception e) {
    return switch (e.getClass().getSimpleName()) {
      case "NoSuchFileException" -> "there is no such file";
      case "AccessDeniedException" -> "permission denied";
      default -> e.getClass().getSimpleName();
    };
  }

  private Input file(Path path) {
    return new Input(at(path).file(), () -> Files.newInputStream(path));
  }

  private Place at(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : path;
    String text = shown.toString().replace('\\', '/');
    return new Place(text.isEmpty() ? "." : text, 0);
  }

  /** Standard input is its owner's to close. */
  private static InputStream kept(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
