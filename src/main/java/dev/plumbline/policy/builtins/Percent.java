package dev.plumbline.policy.builtins;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as Go does it, over texts in UTF-8. */
final class Percent {
  private static final String UNRESERVED = "-._~";

  private Percent() {}

  /** As {@code url.QueryEscape}: a space is a plus. */
  static String query(String text) {
    return encoded(text, UNRESERVED).replace("%20", "+");
  }

  /** Keeps letters, digits and these. */
  static String encoded(String text, String kept) {
    StringBuilder out = new StringBuilder();
    for (byte b : Encodings.bytes(text)) {
      char c = (char) (b & 0xFF);
      if (isLetterOrDigit(c) || kept.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  /** As {@code url.QueryUnescape}. */
  static String queryDecoded(String text) {
    return decoded(text.replace('+', ' '));
  }

  /** Each {@code %} must stand before two hexadecimal digits. */
  static String decoded(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = Encodings.bytes(text);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        out.write(escape(bytes, i));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The byte that is written here. */
  static int escape(byte[] bytes, int at) {
    int high = at + 2 < bytes.length ? digit(bytes[at + 1]) : -1;
    int low = at + 2 < bytes.length ? digit(bytes[at + 2]) : -1;
    if (high < 0 || low < 0) {
      throw new BuiltinException("invalid URL escape");
    }
    return (high << 4) | low;
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : "0123456789abcdef".indexOf(Character.toLowerCase(b));
  }

  static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
