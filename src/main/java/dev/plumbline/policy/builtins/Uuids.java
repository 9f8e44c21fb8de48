package dev.plumbline.policy.builtins;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code uuid.*}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4122">RFC 4122</a>
 */
final class Uuids {
  private static final String URN = "urn:uuid:";

  /** From 1582-10-15 to 1970-01-01, in units of 100 ns. */
  private static final long GREGORIAN = 122_192_928_000_000_000L;

  private Uuids() {}

  static Map<String, Builtin> all() {
    return Map.of("uuid.parse", Uuids::parse, "uuid.rfc4122", Uuids::drawn);
  }

  /** Version 4, but for {@linkplain Numbers#drawn where its bits come from}. */
  private static Value drawn(Arguments arguments) {
    byte[] bits =
        Numbers.drawn(arguments.surroundings(), "uuid.rfc4122", arguments.value(0).toString());
    bits[6] = (byte) ((bits[6] & 0x0F) | 0x40);
    bits[8] = (byte) ((bits[8] & 0x3F) | 0x80);
    String hex = HexFormat.of().formatHex(bits, 0, 16);
    return Value.of(
        String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20)));
  }

  private static Value parse(Arguments arguments) {
    byte[] uuid = bytes(arguments.text(0));
    int version = (uuid[6] & 0xFF) >> 4;
    Map<String, Value> parts = new TreeMap<>();
    parts.put("version", Value.of(version));
    parts.put("variant", Value.of(variant(uuid[8] & 0xFF)));
    if (version == 1 || version == 2) {
      parts.put("time", nanos(uuid));
      parts.put("nodeid", Value.of(node(uuid)));
      parts.put("macvariables", Value.of(scope(uuid[10])));
      parts.put("clocksequence", Value.of(ByteBuffer.wrap(uuid, 8, 2).getShort() & 0x3FFF));
    }
    if (version == 2) {
      parts.put("id", Value.of(ByteBuffer.wrap(uuid).getInt() & 0xFFFF_FFFFL));
      parts.put("domain", Value.of(domain(uuid[9] & 0xFF)));
    }
    TreeMap<Value, Value> object = new TreeMap<>();
    parts.forEach((name, part) -> object.put(Value.of(name), part));
    return new Value.Obj(object);
  }

  /** Plain, as a URN, without its dashes, or between any two characters. */
  private static byte[] bytes(String text) {
    String plain = bare(text);
    boolean dashed =
        plain.length() == 36
            && List.of(8, 13, 18, 23).stream().allMatch(i -> plain.charAt(i) == '-');
    String digits = dashed ? plain.replace("-", "") : plain;
    if (digits.length() != 32 || (!dashed && text.length() != 32)) {
      throw new BuiltinException("not a UUID");
    }
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      throw new BuiltinException("not a UUID");
    }
  }

  private static String bare(String text) {
    if (text.length() == 45 && text.regionMatches(true, 0, URN, 0, URN.length())) {
      return text.substring(URN.length());
    }
    boolean framed = text.length() == 38 && Encodings.bytes(text).length == 38;
    return framed ? text.substring(1, 37) : text;
  }

  private static String variant(int octet) {
    if ((octet & 0xC0) == 0x80) {
      return "RFC4122";
    }
    if ((octet & 0xE0) == 0xC0) {
      return "Microsoft";
    }
    return (octet & 0xE0) == 0xE0 ? "Future" : "Reserved";
  }

  /** Nanoseconds since 1970. */
  private static Value nanos(byte[] uuid) {
    ByteBuffer fields = ByteBuffer.wrap(uuid);
    long ticks =
        (fields.getInt(0) & 0xFFFF_FFFFL)
            | ((fields.getShort(4) & 0xFFFFL) << 32)
            | ((fields.getShort(6) & 0xFFFL) << 48);
    return Value.of((ticks - GREGORIAN) * 100);
  }

  private static String node(byte[] uuid) {
    return IntStream.range(10, 16)
        .mapToObj(i -> String.format(Locale.ROOT, "%02x", uuid[i]))
        .collect(Collectors.joining("-"));
  }

  private static String scope(byte first) {
    return ((first & 2) == 0 ? "global:" : "local:") + ((first & 1) == 0 ? "unicast" : "multicast");
  }

  private static String domain(int octet) {
    return switch (octet) {
      case 0 -> "Person";
      case 1 -> "Group";
      case 2 -> "Org";
      default -> "Domain" + octet;
    };
  }
}
