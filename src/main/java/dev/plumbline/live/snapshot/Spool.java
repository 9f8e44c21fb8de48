package dev.plumbline.live.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file where lines wait until their order is known. */
final class Spool implements AutoCloseable {
  /** Where a line stands. */
  record Slice(long offset, int length) {}

  private final Path path;
  private final RandomAccessFile file;
  private long end;

  Spool(Path directory) throws IOException {
    path = Files.createTempFile(directory, "plumbline-snapshot", ".spool");
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  Slice add(byte[] line) throws IOException {
    Slice slice = new Slice(end, line.length);
    file.seek(end);
    file.write(line);
    end += line.length;
    return slice;
  }

  void copy(Slice slice, OutputStream out) throws IOException {
    byte[] line = new byte[slice.length()];
    file.seek(slice.offset());
    file.readFully(line);
    out.write(line);
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
