package dev.plumbline.policy.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a gzipped tar archive that tells nothing of the machine and the moment it was made at: the
 * same members give the same bytes.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html">ustar</a>
 */
final class BundleFile {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  private BundleFile() {}

  static byte[] of(SortedMap<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        // With the slash that opa writes too: it looks its manifest's module up by that name.
        out.write(header("/" + member.getKey(), member.getValue().length));
        out.write(member.getValue());
        out.write(new byte[(BLOCK - member.getValue().length % BLOCK) % BLOCK]);
      }
      out.write(new byte[2 * BLOCK]);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String name, int size) throws IOException {
    byte[] header = new byte[BLOCK];
    int cut = cut(name);
    put(header, 0, 100, name.substring(cut));
    put(header, 345, 155, name.substring(0, Math.max(0, cut - 1)));
    put(header, 100, 8, "0000644");
    put(header, 108, 8, "0000000");
    put(header, 116, 8, "0000000");
    put(header, 124, 12, String.format(Locale.ROOT, "%011o", size));
    put(header, 136, 12, "00000000000");
    header[156] = '0';
    put(header, 257, 6, "ustar");
    put(header, 263, 2, "00");
    // The sum is made with spaces in its own place.
    Arrays.fill(header, CHECKSUM, CHECKSUM + 8, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, CHECKSUM, 8, String.format(Locale.ROOT, "%06o\0 ", sum));
    return header;
  }

  /** Where a name is parted at a slash, so that either part fits its field. */
  private static int cut(String name) throws IOException {
    int cut = 0;
    while (length(name.substring(cut)) > 100) {
      int slash = name.indexOf('/', cut);
      if (slash < 0 || length(name.substring(0, slash)) > 155) {
        throw new IOException("the name of a source is too long for a bundle: " + name);
      }
      cut = slash + 1;
    }
    return cut;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void put(byte[] header, int at, int room, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > room) {
      throw new IOException("too long for a bundle: " + text);
    }
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
