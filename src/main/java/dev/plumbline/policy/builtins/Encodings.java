package dev.plumbline.policy.builtins;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * {@code hex.*}, {@code base64.is_valid} and {@code base64url.encode_no_pad}, over texts in UTF-8.
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
        "base64.is_valid", arguments -> Value.of(isBase64(arguments.value(0))));
  }

  /**
   * Padded base64 in which line ends do not count. OPA has it inside its wasm too, where broken
   * text is called valid.
   */
  private static boolean isBase64(Value value) {
    if (!(value instanceof Value.Str text)) {
      return false;
    }
    String digits = text.text().replace("\r", "").replace("\n", "");
    int end = digits.length();
    for (int padding = 0; padding < 2 && end > 0 && digits.charAt(end - 1) == '='; padding++) {
      end--;
    }
    return digits.length() % 4 == 0 && digits.chars().limit(end).allMatch(Encodings::isDigit);
  }

  private static boolean isDigit(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
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
