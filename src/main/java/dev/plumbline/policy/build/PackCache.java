package dev.plumbline.policy.build;

import dev.plumbline.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files by their keys in a folder of the user's, each behind the digest of its content. It may be
 * lost, read-only or damaged at any time: then what is wanted is made anew, and nobody is bothered.
 */
final class PackCache {
  private static final int MOST_ENTRIES = 64;
  private static final int DIGEST = 64;
  private static final String SUFFIX = ".entry";

  private final Optional<Path> folder;

  /**
   * @param folder where the entries lie; empty where nothing is to be kept
   */
  PackCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** What was kept under this key, whole. */
  Optional<byte[]> get(String key) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = folder.get().resolve(key + SUFFIX);
      byte[] entry = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      if (entry.length < DIGEST) {
        return Optional.empty();
      }
      byte[] content = Arrays.copyOfRange(entry, DIGEST, entry.length);
      String digest = new String(entry, 0, DIGEST, StandardCharsets.US_ASCII);
      return Optional.of(content).filter(c -> Sha256.hex(c).equals(digest));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps this; written beside its place and moved, so that nobody reads half of it. */
  void put(String key, byte[] content) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      Path beside = Files.createTempFile(folder.get(), key, ".tmp");
      try {
        byte[] digest = Sha256.hex(content).getBytes(StandardCharsets.US_ASCII);
        byte[] entry = Arrays.copyOf(digest, DIGEST + content.length);
        System.arraycopy(content, 0, entry, DIGEST, content.length);
        Files.write(beside, entry);
        Path place = folder.get().resolve(key + SUFFIX);
        Files.move(
            beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      prune(folder.get());
    } catch (IOException | UncheckedIOException e) {
      // A folder that cannot be written costs the next run what this one paid.
    }
  }

  /** Removes the oldest entries, those of a writer that was killed among them. */
  private static void prune(Path folder) throws IOException {
    Map<Path, FileTime> ages = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        age(file).ifPresent(time -> ages.put(file, time));
      }
    }
    List<Path> oldest =
        ages.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.<FileTime>naturalOrder()))
            .map(Map.Entry::getKey)
            .limit(Math.max(0, ages.size() - MOST_ENTRIES))
            .toList();
    for (Path file : oldest) {
      Files.deleteIfExists(file);
    }
  }

  /** Empty where another process has just removed it. */
  private static Optional<FileTime> age(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
