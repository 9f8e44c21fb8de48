package dev.plumbline.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The very documents that policies saw, one file each, and the {@code data.json} that they saw them
 * with: for {@code opa eval} and {@code conftest test --data}.
 */
final class SavedInputs {
  private final Optional<Path> folder;
  private final ConcurrentSkipListSet<Problem> problems = new ConcurrentSkipListSet<>();

  SavedInputs(Optional<Path> folder, ObjectNode data) {
    this.folder = folder;
    write("data.json", data);
  }

  /** Keeps nothing. */
  static SavedInputs none() {
    return new SavedInputs(Optional.empty(), Json.object());
  }

  /** Whether anything is kept, so that it has to be whole. */
  boolean kept() {
    return folder.isPresent();
  }

  /** {@code <account>_<region>_<name>.json}. */
  void write(Arn pipeline, ObjectNode input) {
    write(
        String.join("_", pipeline.account(), pipeline.region(), pipeline.name()) + ".json", input);
  }

  private void write(String name, ObjectNode document) {
    if (folder.isEmpty()) {
      return;
    }
    Path file = folder.get().resolve(name);
    try {
      Files.createDirectories(folder.get());
      Files.write(file, Json.bytes(document));
    } catch (IOException e) {
      problems.add(
          Problem.error(
              Problem.Kind.OUTPUT, "cannot save the policy input " + file + ": " + e.getMessage()));
    }
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
