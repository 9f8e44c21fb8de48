package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds spec files and reads their bytes. */
final class SpecFiles {
  private static final int DEEPEST = 32;
  private static final Pattern GLOB = Pattern.compile(".*[*?\\[{].*");

  private SpecFiles() {}

  /**
   * The files behind files, folders and globs, by their names relative to the base.
   *
   * @param named absolute paths
   */
  static SortedMap<String, Path> find(List<String> named, Path base, List<Problem> problems) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (String path : named) {
      int before = files.size();
      boolean known = add(path, base, files, problems);
      if (known && files.size() == before && !isNamedAgain(path, base, files)) {
        problems.add(
            Problem.error(
                    Problem.Kind.SPEC,
                    Origin.ofFile(name(Path.of(path), base)),
                    "no spec file is found here")
                .hint("name a .yaml file, a folder with some, or a glob in quotes"));
      }
    }
    return files;
  }

  private static boolean isNamedAgain(String path, Path base, SortedMap<String, Path> files) {
    SortedMap<String, Path> alone = new TreeMap<>();
    add(path, base, alone, new java.util.ArrayList<>());
    return !alone.isEmpty() && files.keySet().containsAll(alone.keySet());
  }

  /** Whether nothing went wrong. */
  private static boolean add(
      String path, Path base, SortedMap<String, Path> files, List<Problem> problems) {
    Path file = Path.of(path);
    try {
      if (Files.isRegularFile(file)) {
        files.put(name(file, base), file);
      } else if (Files.isDirectory(file)) {
        walk(
            file,
            base,
            p -> isYaml(p) && !p.getFileName().toString().equals("plumbline.yaml"),
            files);
      } else if (GLOB.matcher(path).matches()) {
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + path);
        // **/ also stands for no folder at all, as shells have it.
        PathMatcher flat =
            FileSystems.getDefault().getPathMatcher("glob:" + path.replace("**/", ""));
        walk(root(file), base, p -> glob.matches(p) || flat.matches(p), files);
      } else if (!Files.exists(file)) {
        problems.add(
            Problem.error(
                Problem.Kind.SPEC,
                Origin.ofFile(name(file, base)),
                "there is no such file or folder"));
        return false;
      }
      return true;
    } catch (IOException | java.io.UncheckedIOException e) {
      problems.add(
          Problem.error(
              Problem.Kind.SPEC,
              Origin.ofFile(name(file, base)),
              "cannot look for specs: " + e.getMessage()));
      return false;
    }
  }

  private interface Wanted {
    boolean test(Path file);
  }

  private static void walk(Path folder, Path base, Wanted wanted, SortedMap<String, Path> files)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      walk.filter(Files::isRegularFile)
          .filter(p -> !isHidden(folder.relativize(p)))
          .filter(wanted::test)
          .forEach(p -> files.put(name(p, base), p));
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** The deepest folder that a glob names without a wildcard. */
  private static Path root(Path glob) {
    Path root = glob;
    while (GLOB.matcher(root.toString()).matches()) {
      root = Optional.ofNullable(root.getParent()).orElse(Path.of("/"));
    }
    return root;
  }

  /** Relative to the base, with {@code /}. */
  static String name(Path file, Path base) {
    return base.relativize(file).toString().replace('\\', '/');
  }

  static Optional<byte[]> bytes(String name, Path file, List<Problem> problems) {
    try {
      long size = Files.size(file);
      if (size > YamlFile.MOST_BYTES) {
        problems.add(YamlText.tooLarge(name, size, Problem.Kind.SPEC));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      problems.add(
          Problem.error(
              Problem.Kind.SPEC, Origin.ofFile(name), "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }
}
