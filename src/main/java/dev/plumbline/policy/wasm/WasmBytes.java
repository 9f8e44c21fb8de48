package dev.plumbline.policy.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over bytes in the wasm binary format: single bytes, LEB128 numbers, and parts that have
 * their length before them.
 */
final class WasmBytes {
  private final byte[] bytes;
  private final int end;
  private int at;

  WasmBytes(byte[] bytes, int start, int end) {
    if (start > end || end > bytes.length || start < 0) {
      throw new IllegalArgumentException("the module is cut off");
    }
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  boolean more() {
    return at < end;
  }

  int one() {
    if (at >= end) {
      throw new IllegalArgumentException("the module is cut off");
    }
    return bytes[at++] & 0xFF;
  }

  /** An unsigned number of 32 bits; one that is too large for an int is refused. */
  int number() {
    long number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = one();
      number |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return Math.toIntExact(number);
      }
    }
    throw new IllegalArgumentException("a number of more than 32 bits");
  }

  /** The bytes whose length stands next. */
  WasmBytes part() {
    int length = number();
    WasmBytes part = new WasmBytes(bytes, at, Math.addExact(at, length));
    if (part.end > end) {
      throw new IllegalArgumentException("the module is cut off");
    }
    at = part.end;
    return part;
  }

  String text() {
    return new String(part().rest(), StandardCharsets.UTF_8);
  }

  /** Passes over the limits of a memory or a table. */
  void limits() {
    boolean bounded = (one() & 1) != 0;
    number();
    if (bounded) {
      number();
    }
  }

  /** All that has not been walked over. */
  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, end);
  }

  /** Writes an unsigned number. */
  static void write(ByteArrayOutputStream out, int number) {
    int left = number;
    for (; left >= 0x80; left >>>= 7) {
      out.write((left & 0x7F) | 0x80);
    }
    out.write(left);
  }

  /** Writes a number that is not negative as a signed one. */
  static void writeSigned(ByteArrayOutputStream out, int number) {
    int left = number;
    for (; left >= 0x40; left >>>= 7) {
      out.write((left & 0x7F) | 0x80);
    }
    out.write(left);
  }
}
