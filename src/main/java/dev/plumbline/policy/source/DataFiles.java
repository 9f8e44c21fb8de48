package dev.plumbline.policy.source;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.DataDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads data documents by OPA's path rule: a file that is named holds {@code data} itself, and one
 * in a folder what is under {@code data} at the folder's path below the one that is named.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/cli">{@code opa eval --data}</a>
 */
final class DataFiles {
  private final Function<Path, String> shown;
  private final List<DataDocument> documents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final DataReader reader = new DataReader(problems);

  private DataFiles(Function<Path, String> shown) {
    this.shown = shown;
  }

  /** The documents, in the order of the paths, and what could not be read. */
  record Reading(List<DataDocument> documents, List<Problem> problems) {
    Reading {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads what is named as data.
   *
   * @param shown a file as messages name it
   */
  static Reading read(List<Path> paths, Function<Path, String> shown) {
    DataFiles files = new DataFiles(shown);
    for (Path path : paths) {
      int before = files.documents.size() + files.problems.size();
      files.add(path);
      if (files.documents.size() + files.problems.size() == before) {
        files.problems.add(
            DataReader.wrong(shown.apply(path), "holds no .json, .yaml or .yml file"));
      }
    }
    return new Reading(files.documents, files.problems);
  }

  /** Reads the documents that lie among Rego files; there may be none. */
  static Reading beside(Path folder, Function<Path, String> shown) {
    DataFiles files = new DataFiles(shown);
    files.add(folder);
    return new Reading(files.documents, files.problems);
  }

  static boolean isData(Path file) {
    return Stream.of(".json", ".yaml", ".yml").anyMatch(file.toString()::endsWith);
  }

  private void add(Path path) {
    if (Files.isDirectory(path)) {
      folder(path);
    } else if (!Files.exists(path)) {
      problems.add(Problem.error(Problem.Kind.POLICY, "there is no " + shown.apply(path)));
    } else if (isData(path)) {
      file(path, List.of());
    } else {
      String name = shown.apply(path);
      problems.add(DataReader.wrong(name, "is no data document: wanted .json, .yaml or .yml"));
    }
  }

  private void folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : walk.sorted().toList()) {
        Path relative = folder.relativize(file);
        if (isData(file) && !hidden(relative) && Files.isRegularFile(file)) {
          file(file, parents(relative));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(DataReader.wrong(shown.apply(folder), "cannot be read: " + e.getMessage()));
    }
  }

  private static boolean hidden(Path relative) {
    return Stream.of(relative.toString().split("[/\\\\]", -1)).anyMatch(p -> p.startsWith("."));
  }

  private static List<String> parents(Path relative) {
    List<String> parents = new ArrayList<>();
    relative.forEach(part -> parents.add(part.toString()));
    return parents.subList(0, parents.size() - 1);
  }

  private void file(Path file, List<String> at) {
    String name = shown.apply(file);
    try {
      reader.read(name, at, Files.readAllBytes(file)).ifPresent(documents::add);
    } catch (IOException e) {
      problems.add(DataReader.wrong(name, "cannot be read: " + e.getMessage()));
    }
  }
}
