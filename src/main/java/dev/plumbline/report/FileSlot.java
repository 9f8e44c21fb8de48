package dev.plumbline.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is written beside its place and then takes it, so that no reader meets half a file. A
 * pipe or a device is written straight to: a rename would put a file in its place.
 */
public final class FileSlot {
  private final Path path;
  private Optional<Path> beside = Optional.empty();

  /** What fills the file. */
  @FunctionalInterface
  public interface Filling {
    /** Writes it; the stream is closed by who opened it. */
    void into(OutputStream out) throws IOException;
  }

  /** The slot of a file, be it there or not. */
  public FileSlot(Path path) {
    this.path = path;
  }

  /** Writes a file that stands for itself. */
  public static void fill(Path path, Filling filling) throws IOException {
    FileSlot slot = new FileSlot(path);
    slot.write(filling);
    slot.settle();
  }

  /** Makes the folders that are not there, and writes beside the place. */
  public void write(Filling filling) throws IOException {
    Path place = place();
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw new FileSystemException(path.toString(), null, "it is a folder");
    }
    if (isDevice(place)) {
      fill(Files.newOutputStream(place), filling);
      return;
    }
    Files.createDirectories(folder);
    Path part = folder.resolve(place.getFileName() + "." + UUID.randomUUID() + ".part");
    // Not Files.createTempFile: its files are for their owner only, and others read reports.
    OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    beside = Optional.of(part);
    try {
      fill(out, filling);
    } catch (IOException | RuntimeException e) {
      discard();
      throw e;
    }
  }

  private static void fill(OutputStream file, Filling filling) throws IOException {
    try (OutputStream out = new BufferedOutputStream(file)) {
      filling.into(out);
    }
  }

  /** Takes the place. */
  public void settle() throws IOException {
    if (beside.isPresent()) {
      Files.move(
          beside.get(),
          place(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      beside = Optional.empty();
    }
  }

  /** Takes back what was written beside the place. */
  public void discard() {
    try {
      if (beside.isPresent()) {
        Files.deleteIfExists(beside.get());
      }
    } catch (IOException e) {
      // It stays under a name of its own; the failure that led here is the one to tell.
      beside = Optional.empty();
    }
  }

  /** Where the file stands in the end; a link keeps pointing at it. */
  private Path place() throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
  }

  /** The one name of the file's place; what cannot be looked up has the name that it was given. */
  static Path place(Path path) {
    Path plain = path.toAbsolutePath().normalize();
    try {
      Path folder = plain.getParent();
      if (Files.exists(plain) || folder == null) {
        return plain.toRealPath();
      }
      return Files.exists(folder) ? folder.toRealPath().resolve(plain.getFileName()) : plain;
    } catch (IOException e) {
      // Writing will say what is wrong with it.
      return plain;
    }
  }

  /** Whether it is a pipe or a device. */
  static boolean isDevice(Path place) {
    return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
  }
}
