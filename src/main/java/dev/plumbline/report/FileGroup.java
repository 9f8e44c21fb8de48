package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files of one output. All are written beside their places before the first takes its place; then
 * those that an earlier run left and this one does not have are removed.
 */
public final class FileGroup {
  private final Map<Path, FileSlot> slots = new LinkedHashMap<>();
  private final List<Earlier> earlier = new ArrayList<>();

  private record Earlier(Path folder, Predicate<String> names) {}

  /** Writes one file of the group. */
  public void file(Path path, FileSlot.Filling filling) throws IOException {
    FileSlot slot = new FileSlot(path);
    slot.write(filling);
    slots.put(path.toAbsolutePath().normalize(), slot);
  }

  /** Says by which names an earlier run's files of this output are known in a folder. */
  public void instead(Path folder, Predicate<String> names) {
    earlier.add(new Earlier(folder, names));
  }

  /** All take their places. */
  void settle() throws IOException {
    for (FileSlot slot : slots.values()) {
      slot.settle();
    }
    for (Earlier left : earlier) {
      for (Path file : leftOver(left)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> leftOver(Earlier left) throws IOException {
    try (Stream<Path> files = Files.list(left.folder)) {
      return files
          .filter(file -> left.names.test(file.getFileName().toString()))
          .filter(file -> !slots.containsKey(file.toAbsolutePath().normalize()))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  /** Takes back what was written beside the places. */
  void discard() {
    slots.values().forEach(FileSlot::discard);
  }
}
