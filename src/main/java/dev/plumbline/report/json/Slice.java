package dev.plumbline.report.json;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Where one JSON value stands in a file.
 *
 * @param offset of its first byte
 * @param length in bytes
 */
record Slice(long offset, int length) {
  /** The value's bytes. */
  byte[] bytes(RandomAccessFile file) throws IOException {
    byte[] json = new byte[length];
    synchronized (file) {
      file.seek(offset);
      file.readFully(json);
    }
    return json;
  }
}
