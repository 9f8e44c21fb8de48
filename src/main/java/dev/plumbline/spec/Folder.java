package dev.plumbline.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A walk through a directory, in the order of names. Links are followed, but no directory is walked
 * twice: so a loop of links ends, and many links to one place cost nothing.
 */
final class Folder {
  private static final int DEEPEST = 64;

  private final Path root;
  private final Predicate<Path> file;
  private final Set<Path> walked = new HashSet<>();
  private final List<Path> unreadable = new ArrayList<>();
  private boolean matched;

  /**
   * @param file is shown every file that is not hidden, and says whether it was wanted
   */
  Folder(Path root, Predicate<Path> file) {
    this.root = root;
    this.file = file;
  }

  /** Walks, and returns what could not be read. */
  List<Path> walk() {
    walk(root, 0);
    return unreadable;
  }

  /** Whether a file was wanted. */
  boolean matched() {
    return matched;
  }

  /** Whether a file is taken for a spec where only its directory is named. */
  static boolean isSpec(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && !isSettings(file);
  }

  /** Whether a file is Plumbline's own configuration, which lies beside specs and is none. */
  static boolean isSettings(Path file) {
    return file.getFileName().toString().equals("plumbline.yaml");
  }

  private void walk(Path folder, int depth) {
    try {
      if (depth > DEEPEST || !walked.add(folder.toRealPath())) {
        return;
      }
      for (Path child : children(folder)) {
        if (Files.isDirectory(child)) {
          walk(child, depth + 1);
        } else {
          matched |= file.test(child);
        }
      }
    } catch (IOException e) {
      unreadable.add(folder);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !child.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
