package dev.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bundles as test material: the prebuilt ones taken apart, and ones that no tool would write. */
final class Tar {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A bundle of the test resources. */
  static byte[] resource(String name) {
    try (InputStream in = Tar.class.getResourceAsStream("/dev/plumbline/policy/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The module of a bundle that OPA wrote. */
  static byte[] wasm(byte[] gzipped) {
    return Objects.requireNonNull(members(gzipped).get("/policy.wasm"));
  }

  private static Map<String, byte[]> members(byte[] gzipped) {
    Map<String, byte[]> members = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(gzipped)))) {
      byte[] header = new byte[512];
      while (in.readNBytes(header, 0, 512) == 512 && header[0] != 0) {
        String name = new String(header, 0, 100, StandardCharsets.UTF_8).replace("\0", "");
        String octal = new String(header, 124, 11, StandardCharsets.UTF_8).replace("\0", "");
        int size = Integer.parseInt(octal.strip(), 8);
        members.put(name, in.readNBytes(size));
        in.skipNBytes((512 - size % 512) % 512);
      }
      return members;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Tar member(String name, byte[] content) {
    return member(name, '0', content);
  }

  Tar member(String name, char type, byte[] content) {
    header(name, type, content.length);
    bytes.writeBytes(content);
    bytes.writeBytes(new byte[(512 - content.length % 512) % 512]);
    return this;
  }

  /** Only what says that a member of this size follows. */
  Tar header(String name, char type, long size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format(Locale.ROOT, "%011o", size));
    header[156] = (byte) type;
    put(header, 257, "ustar");
    bytes.writeBytes(header);
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(utf8, 0, header, at, utf8.length);
  }

  byte[] gzipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes.toByteArray());
      gzip.write(new byte[1024]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
