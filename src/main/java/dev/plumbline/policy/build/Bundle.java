package dev.plumbline.policy.build;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Reads an OPA bundle, a gzipped tar archive, into memory. Nothing is unpacked to disk, so no name
 * in the archive can climb out of anything; an archive that tries to is refused all the same, as
 * nothing that it says can be trusted.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar</a>
 */
public final class Bundle {
  private static final int BLOCK = 512;

  /** Bytes, packed as well as unpacked. */
  public static final int LIMIT = 256 << 20;

  private Bundle() {}

  /**
   * The wanted members that are there.
   *
   * @param wanted told each whole name, without the slash that OPA writes before it
   * @throws IOException where the archive is none, is larger than 256 MiB unpacked, or holds
   *     anything but plain files and folders below it; the message says what
   */
  public static SortedMap<String, byte[]> read(byte[] gzipped, Predicate<String> wanted)
      throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(gzipped)))) {
      byte[] header = new byte[BLOCK];
      long total = 0;
      while (more(in, header)) {
        String name = checkedName(header);
        long size = size(header);
        total += size;
        if (total > LIMIT) {
          throw new IOException("the bundle holds more than " + LIMIT + " bytes");
        }
        if (!isFile(header) || !wanted.test(name)) {
          in.skipNBytes(size);
        } else if (found.put(name, content(in, (int) size)) != null) {
          throw new IOException("the bundle has two members " + name);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
    }
    return found;
  }

  private static byte[] content(InputStream in, int size) throws IOException {
    byte[] content = in.readNBytes(size);
    if (content.length < size) {
      throw new EOFException("the bundle ends within a member");
    }
    return content;
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

  /** The name of a file or folder that lies in the archive; anything else is refused. */
  private static String checkedName(byte[] header) throws IOException {
    String name = name(header);
    char type = (char) (header[156] & 0xFF);
    if (type == 'x' || type == 'g' || type == 'L' || type == 'K') {
      throw new IOException("the bundle has pax or GNU headers, which OPA does not write");
    }
    if (!isFile(header) && type != '5') {
      throw new IOException("the bundle holds a link or a device: " + name);
    }
    List<String> parts = Arrays.asList(name.split("/", -1));
    if (parts.contains("..") || name.contains("\\")) {
      throw new IOException("the bundle holds a path that climbs out of it: " + name);
    }
    return name;
  }

  private static String name(byte[] header) {
    String prefix = isUstar(header) ? text(header, 345, 155) : "";
    String name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
    String plain = name.startsWith("./") ? name.substring(2) : name;
    return plain.startsWith("/") ? plain.substring(1) : plain;
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
