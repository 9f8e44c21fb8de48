package dev.plumbline.policy.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the sources under names that do not tell where they came from: {@code opa} writes the
 * names of files into the module, and the same sources shall give the same bytes wherever they lie.
 * One folder lies at the root of the copy, several sources each under a name of their own, which
 * keeps OPA's rule of paths for data documents.
 */
final class SourceTree implements AutoCloseable {
  private final Path base;
  private final Recipe recipe;
  private final List<String> roots = new ArrayList<>();
  private final Map<String, Path> origins = new TreeMap<>();
  private final Set<Path> seen = new HashSet<>();

  private SourceTree(Path base, Recipe recipe) {
    this.base = base;
    this.recipe = recipe;
  }

  /** Copies what {@code opa} would load of these files and folders: Rego, JSON and YAML. */
  static SourceTree of(Recipe recipe) throws IOException {
    List<Path> sources = recipe.sources();
    SourceTree tree = new SourceTree(Files.createTempDirectory("plumbline-policy"), recipe);
    try {
      Files.createDirectory(tree.folder());
      Files.createDirectory(tree.scratch());
      for (Path source : sources) {
        tree.add(source, sources.size() == 1 && Files.isDirectory(source));
      }
      return tree;
    } catch (IOException | UncheckedIOException e) {
      tree.close();
      throw e;
    }
  }

  /** Adds a file that stands nowhere else; messages name it as it is named here. */
  void put(String name, byte[] text) throws IOException {
    Path file = folder().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text);
    if (!roots.contains(".") && !roots.contains(name)) {
      roots.add(name);
    }
  }

  private void add(Path source, boolean alone) throws IOException {
    if (alone) {
      roots.add(".");
      copyFolder(source, "");
      return;
    }
    String name = free(source.toAbsolutePath().normalize().getFileName());
    roots.add(name);
    if (Files.isDirectory(source)) {
      Files.createDirectories(folder().resolve(name));
      copyFolder(source, name + "/");
    } else {
      copy(source, name);
    }
  }

  /** The name, or where another source has it, one in a numbered folder. */
  private String free(Path name) {
    String plain = name == null ? "root" : name.toString();
    String candidate = plain;
    for (int i = 2; roots.contains(candidate); i++) {
      candidate = i + "/" + plain;
    }
    return candidate;
  }

  private void copyFolder(Path source, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> wanted =
          files
              .filter(file -> !hidden(source.relativize(file)))
              .filter(file -> loaded(file) && Files.isRegularFile(file))
              .toList();
      for (Path file : wanted) {
        copy(file, prefix + slashed(source.relativize(file)));
      }
    }
  }

  /** A Rego file that two sources reach is one file. */
  private void copy(Path file, String name) throws IOException {
    if (name.endsWith(".rego") && !seen.add(file.toRealPath())) {
      return;
    }
    Path copy = folder().resolve(name);
    Files.createDirectories(copy.getParent());
    Files.write(copy, Files.readAllBytes(file));
    origins.put(name, file);
  }

  private static boolean hidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean loaded(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(".rego", ".json", ".yaml", ".yml").anyMatch(name::endsWith);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Where {@code opa} runs. */
  Path folder() {
    return base.resolve("sources");
  }

  /** Where it leaves what it says and makes. */
  Path scratch() {
    return base.resolve("scratch");
  }

  /** What {@code opa} is given to load, relative to {@link #folder}. */
  List<String> roots() {
    return roots.stream().filter(r -> Files.exists(folder().resolve(r))).toList();
  }

  /** The names of all files, sorted. */
  List<String> files() {
    return List.copyOf(origins.keySet());
  }

  /** The names of the Rego files, sorted. */
  List<String> rego() {
    return origins.keySet().stream().filter(name -> name.endsWith(".rego")).toList();
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(folder().resolve(name));
  }

  /** Takes a file out, as if it had never been there. */
  void remove(String name) throws IOException {
    Files.delete(folder().resolve(name));
    origins.remove(name);
  }

  /** The path that the caller knows a file by. */
  String shown(String name) {
    Path origin = origins.get(name.startsWith("./") ? name.substring(2) : name);
    return origin == null ? name : recipe.shown(origin);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
