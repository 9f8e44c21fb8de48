package dev.plumbline.policy.builtins;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent escapes of URLs, and whether Go reads a text as one. */
final class Escapes {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final Pattern SCHEME =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);

  /** A user, then a name or an address, then a port. */
  private static final GoRegex HOST =
      GoRegex.of(
          "^([A-Za-z0-9\\-._:~!$&'()*+,;=%@]*@)?(\\[[0-9a-fA-F:.]*(%25[^\\]]*)?\\]"
              + "|([A-Za-z0-9\\-._~!$&'()*+,;=<>\"\\x{80}-\\x{10FFFF}]|%[89a-fA-F][0-9a-fA-F])*)(:[0-9]*)?$");

  private Escapes() {}

  static String decoded(String text) {
    if (text.indexOf('%') < 0 || BROKEN.matcher(text).find()) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = Encodings.bytes(text);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        out.write(Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Whether the text begins with a scheme. */
  static boolean hasScheme(String text) {
    return SCHEME.matcher(text).matches();
  }

  /** Whether Go's {@code url.Parse} takes the text. */
  static boolean isUrl(String text) {
    int hash = text.indexOf('#');
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    String whole = hash < 0 ? text : text.substring(0, hash);
    boolean control = text.chars().anyMatch(c -> c < ' ' || c == 0x7F);
    if (control || BROKEN.matcher(fragment).find() || whole.startsWith(":")) {
      return false;
    }
    var m = SCHEME.matcher(whole);
    boolean scheme = m.matches();
    String rest = (scheme ? m.group(2) : whole).replaceFirst("(?s)\\?.*", "");
    return (scheme && !rest.startsWith("/")) || path(rest, scheme);
  }

  private static boolean path(String rest, boolean scheme) {
    if (!rest.startsWith("/") && rest.replaceFirst("(?s)/.*", "").indexOf(':') >= 0) {
      return false;
    }
    if (!rest.startsWith("//") || (!scheme && rest.startsWith("///"))) {
      return !BROKEN.matcher(rest).find();
    }
    int slash = rest.indexOf('/', 2);
    String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    return HOST.finds(authority) && !BROKEN.matcher(slash < 0 ? "" : rest.substring(slash)).find();
  }
}
