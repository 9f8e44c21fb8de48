package dev.plumbline.policy.build;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads the members of an OPA bundle, a gzipped tar archive, that are asked for by name. Nothing is
 * unpacked to disk, so no name in the archive can climb out of anything.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar</a>
 */
final class Bundle {
  private static final int BLOCK = 512;
  private static final int LIMIT = 256 << 20;

  private Bundle() {}

  /**
   * The wanted members that are there. Names are matched whole, with or without the slash that OPA
   * writes before them.
   *
   * @throws IOException where the archive is none, or larger than 256 MiB
   */
  static Map<String, byte[]> read(byte[] gzipped, Iterable<String> wanted) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(gzipped)))) {
      byte[] header = new byte[BLOCK];
      long total = 0;
      while (more(in, header)) {
        long size = size(header);
        total += size;
        if (total > LIMIT) {
          throw new IOException("the bundle holds more than " + LIMIT + " bytes");
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
          throw new EOFException("the bundle ends within a member");
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        String name = name(header);
        for (String want : wanted) {
          if (name.equals(want) && isFile(header)) {
            found.put(want, content);
          }
        }
      }
    }
    return found;
  }

  /** Reads the next header; false at the end, which is a block of zeros. */
  private static boolean more(InputStream in, byte[] header) throws IOException {
    int read = in.readNBytes(header, 0, BLOCK);
    if (read == 0 || (read == BLOCK && header[0] == 0)) {
      return false;
    }
    if (read < BLOCK) {
      throw new EOFException("the bundle ends within a header");
    }
    return true;
  }

  private static boolean isFile(byte[] header) {
    return header[156] == '0' || header[156] == 0;
  }

  private static String name(byte[] header) {
    String prefix = isUstar(header) ? text(header, 345, 155) : "";
    String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private static boolean isUstar(byte[] header) {
    return text(header, 257, 5).equals("ustar");
  }

  private static long size(byte[] header) throws IOException {
    String octal = text(header, 124, 12).strip();
    if (!octal.matches("[0-7]{1,11}")) {
      throw new IOException("the bundle has a member of an unreadable size");
    }
    return Long.parseLong(octal, 8);
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }
}
