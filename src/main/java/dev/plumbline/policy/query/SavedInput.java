package dev.plumbline.policy.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An input document that a run saved.
 *
 * @param name of its file
 * @param data what the run had under {@code data}, where that was saved beside it
 */
public record SavedInput(String name, ObjectNode document, Optional<ObjectNode> data) {
  private static final String DATA = "data.json";

  /** What could be read of the paths, and what is wrong with the others. */
  public record Reading(List<SavedInput> inputs, List<Problem> problems) {}

  /**
   * Reads files, and folders as {@code --save-inputs} leaves them.
   *
   * @param shown how messages name a path
   */
  public static Reading read(List<Path> paths, UnaryOperator<String> shown) {
    List<SavedInput> inputs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
      Optional<ObjectNode> data =
          Files.exists(folder.resolve(DATA))
              ? object(folder.resolve(DATA), shown, problems)
              : Optional.empty();
      List<Path> files = files(path, shown, problems);
      for (Path file : files) {
        object(file, shown, problems)
            .ifPresent(o -> inputs.add(new SavedInput(shown.apply(file.toString()), o, data)));
      }
      if (files.isEmpty()) {
        problems.add(
            Problem.error(
                Problem.Kind.CONFIG, "--input: no JSON in " + shown.apply(path.toString())));
      }
    }
    return new Reading(List.copyOf(inputs), List.copyOf(problems));
  }

  private static List<Path> files(Path path, UnaryOperator<String> shown, List<Problem> problems) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(f -> f.toString().endsWith(".json") && !f.endsWith(DATA))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(unreadable(shown.apply(path.toString()), String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  private static Optional<ObjectNode> object(
      Path file, UnaryOperator<String> shown, List<Problem> problems) {
    String name = shown.apply(file.toString());
    try {
      if (Json.read(Files.readAllBytes(file)) instanceof ObjectNode object) {
        return Optional.of(object);
      }
      problems.add(unreadable(name, "it is not a JSON object"));
    } catch (JsonProcessingException e) {
      problems.add(unreadable(name, e.getOriginalMessage()));
    } catch (IOException e) {
      problems.add(unreadable(name, "it is not there, or not for us: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private static Problem unreadable(String name, String why) {
    return Problem.error(
        Problem.Kind.CONFIG, Origin.ofFile(name), "--input: " + name + " cannot be read: " + why);
  }
}
