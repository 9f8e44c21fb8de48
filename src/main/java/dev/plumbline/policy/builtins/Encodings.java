package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * {@code hex.*} and {@code base64url.encode_no_pad}, over texts in UTF-8.
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
                        .encodeToString(bytes(arguments.text(0)))));
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
}
