package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlFile;
import dev.plumbline.spec.yaml.YamlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The files that a command line names, each once, in the order of their names. */
final class SpecFiles {
  private static final YamlLimits LIMITS = YamlLimits.DEFAULT;

  private final Path base;
  private final SortedMap<String, Path> files = new TreeMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private SpecFiles(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  static SpecFiles find(List<String> arguments, Path base) {
    SpecFiles found = new SpecFiles(base);
    arguments.stream().sorted().forEach(found::argument);
    return found;
  }

  /** Names relative to the base, with {@code /}, to paths. */
  SortedMap<String, Path> files() {
    return files;
  }

  List<Problem> problems() {
    return problems;
  }

  private void argument(String argument) {
    Optional<Path> path = path(argument);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      int before = seen.size();
      Folder folder = new Folder(path.get(), file -> Folder.isSpec(file) && add(file));
      folder.walk().forEach(this::unreadable);
      if (seen.size() == before && !folder.matched()) {
        refuse(argument, "no *.yaml or *.yml file is in this directory");
      }
    } else if (path.isPresent() && Files.exists(path.get())) {
      add(path.get());
    } else if (Glob.isGlob(argument)) {
      glob(argument);
    } else {
      refuse(argument, "there is no such file or directory" + near(path));
    }
  }

  private Optional<Path> path(String argument) {
    try {
      return Optional.of(base.resolve(argument).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void glob(String argument) {
    try {
      glob(argument, Glob.of(argument));
    } catch (PatternSyntaxException e) {
      refuse(argument, "is no pattern: " + Shown.of(e.getDescription()));
    }
  }

  private void glob(String argument, Glob glob) {
    Optional<Path> from = path(glob.folder());
    if (from.isEmpty() || !Files.isDirectory(from.get())) {
      refuse(argument, "there is no such directory to look in");
      return;
    }
    Folder folder =
        new Folder(
            from.get(),
            file ->
                !Folder.isSettings(file)
                    && glob.matches(slashes(from.get().relativize(file)))
                    && add(file));
    folder.walk().forEach(this::unreadable);
    if (!folder.matched()) {
      refuse(argument, "no file matches this pattern");
    }
  }

  /** True for files that were seen before, too: they are there. */
  private boolean add(Path file) {
    try {
      if (seen.add(file.toRealPath())) {
        files.put(name(file), file);
      }
    } catch (IOException e) {
      unreadable(file);
    }
    return true;
  }

  private String name(Path file) {
    return slashes(base.relativize(file));
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private void unreadable(Path path) {
    problems.add(unreadable(name(path)));
  }

  private static Problem unreadable(String name) {
    return Problem.error(Problem.Kind.SPEC, Origin.ofFile(name), "the file cannot be read")
        .hint("see who may read it");
  }

  /** What is said of a file in which nothing stands. */
  static Problem empty(String name) {
    return Problem.error(Problem.Kind.SPEC, Origin.ofFile(name), "the file holds no spec")
        .hint("write version: 1 and pipelines:, or leave the file out");
  }

  private void refuse(String argument, String why) {
    Origin place = Origin.ofFile(path(argument).map(this::name).orElse(Shown.of(argument)));
    problems.add(Problem.error(Problem.Kind.SPEC, place, why));
  }

  private static String near(Optional<Path> path) {
    if (path.isEmpty() || path.get().getParent() == null || path.get().getFileName() == null) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(path.get().getParent())) {
      List<String> names = siblings.map(p -> p.getFileName().toString()).toList();
      return Suggestion.didYouMean(path.get().getFileName().toString(), names);
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads a file of which no more than the limit is ever held. */
  static YamlFile read(String name, Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        return YamlFile.refused(name, unreadable(name).hint("it is no regular file"));
      }
      if (Files.size(path) > LIMITS.bytes()) {
        return YamlFile.refused(
            name, YamlFile.tooLarge(name, Files.size(path), Problem.Kind.SPEC, LIMITS));
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(LIMITS.bytes() + 1);
        return YamlFile.read(name, bytes, Problem.Kind.SPEC, LIMITS);
      }
    } catch (IOException e) {
      return YamlFile.refused(name, unreadable(name));
    }
  }
}
