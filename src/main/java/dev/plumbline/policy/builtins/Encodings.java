package dev.plumbline.policy.builtins;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * {@code hex.*}, {@code urlquery.*} and {@code base64url.encode_no_pad}, over texts in UTF-8.
 *
 * @see <a
 *     href="https://www.openpolicyagent.org/docs/policy-reference#builtin-encoding">encoding</a>
 */
final class Encodings {
  private Encodings() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "hex.encode", arguments -> Value.of(HexFormat.of().formatHex(bytes(arguments.text(0)))),
        "hex.decode", arguments -> hexDecoded(arguments.text(0)),
        "base64url.encode_no_pad",
            arguments ->
                Value.of(
                    Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bytes(arguments.text(0)))),
        "urlquery.encode", arguments -> Value.of(query(arguments.text(0))),
        "urlquery.decode", arguments -> queryDecoded(arguments.text(0)));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Value hexDecoded(String hex) {
    try {
      return Value.of(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new BuiltinException("not hexadecimal: " + hex);
    }
  }

  /** As Go's {@code url.QueryEscape}, which keeps {@code ~} and not {@code *}. */
  private static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  private static Value queryDecoded(String text) {
    try {
      return Value.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new BuiltinException("not a query: " + text);
    }
  }
}
