package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scalar is to Go's YAML, version 3: YAML 1.2's core schema, with octal {@code 0777}, binary
 * numbers, underscores in numbers and, where a tag asks for them, timestamps.
 *
 * @param tag in short
 * @param value a float in the shortest digits of Go's {@code %g}, perhaps {@code NaN}
 */
record YamlScalar(String tag, Value value) {
  static final String STR = "!!str";
  static final String INT = "!!int";
  static final String FLOAT = "!!float";
  static final String NULL = "!!null";
  static final String TIMESTAMP = "!!timestamp";
  static final String MERGE = "!!merge";
  private static final String BOOL = "!!bool";

  /** Of other tags the text is kept as it is. */
  private static final Set<String> RESOLVED = Set.of("", STR, BOOL, INT, FLOAT, NULL, TIMESTAMP);

  private static final Pattern INTEGER =
      Pattern.compile("([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");

  /** Forms that have their sign behind the prefix. */
  private static final Pattern INNER_SIGN = Pattern.compile("0(?:b([+-][01]+)|o([+-][0-7]+))");

  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** Behind a point, underscores must stand between digits. */
  private static final GoRegex POINTED =
      GoRegex.of("^\\.[0-9](_?[0-9])*([eE][+-]?[0-9](_?[0-9])*)?$");

  private static final int MOST_DIGITS = 80;

  private static final List<GoLayout> TIMESTAMPS =
      List.of(
          GoLayout.of("2006-1-2T15:4:5.999999999Z07:00"),
          GoLayout.of("2006-1-2t15:4:5.999999999Z07:00"),
          GoLayout.of("2006-1-2 15:4:5.999999999"),
          GoLayout.of("2006-1-2"));

  /** What this text is under this tag; a plain date without one is the text that it is. */
  static YamlScalar of(String tag, String text) {
    if (tag.equals("!!binary")) {
      return new YamlScalar(tag, Value.of(decoded(text)));
    }
    if (!RESOLVED.contains(tag)) {
      return new YamlScalar(tag, Value.of(text));
    }
    YamlScalar found = tag.equals(STR) ? string(text) : inferred(tag, text);
    if (tag.isEmpty() || tag.equals(found.tag)) {
      return found;
    }
    if (tag.equals(FLOAT)
        && found.tag.equals(INT)
        && found.value instanceof Value.Num number
        && number.decimal().toBigInteger().bitLength() < Long.SIZE) {
      return new YamlScalar(FLOAT, real(Double.parseDouble(number.digits())));
    }
    throw new BuiltinException("cannot decode " + text + " as " + tag);
  }

  /** Whether the text without quotes is something else than this text. */
  static boolean needsQuotes(String text) {
    return !inferred("", text).tag.equals(STR) || timestamp(text).isPresent();
  }

  private static String decoded(String base64) {
    String digits = base64.replaceAll("[\r\n]", "");
    if (digits.length() % 4 != 0) {
      throw new BuiltinException("not base64");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(digits);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BuiltinException("not base64");
    }
  }

  private static YamlScalar string(String text) {
    return new YamlScalar(STR, Value.of(text));
  }

  private static YamlScalar inferred(String tag, String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new YamlScalar(NULL, new Value.Null());
      case "true", "True", "TRUE" -> new YamlScalar(BOOL, Value.of(true));
      case "false", "False", "FALSE" -> new YamlScalar(BOOL, Value.of(false));
      case ".nan", ".NaN", ".NAN" -> new YamlScalar(FLOAT, real(Double.NaN));
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" ->
          new YamlScalar(FLOAT, real(Double.POSITIVE_INFINITY));
      case "-.inf", "-.Inf", "-.INF" -> new YamlScalar(FLOAT, real(Double.NEGATIVE_INFINITY));
      default -> number(tag, text);
    };
  }

  private static YamlScalar number(String tag, String text) {
    char first = text.charAt(0);
    if ("+-.0123456789".indexOf(first) < 0) {
      return string(text);
    }
    if (tag.equals(TIMESTAMP) && timestamp(text).isPresent()) {
      return new YamlScalar(TIMESTAMP, Value.of(rfc3339(timestamp(text).get())));
    }
    String plain = first != '.' || POINTED.finds(text) ? text.replace("_", "") : text;
    Optional<YamlScalar> whole = first == '.' ? Optional.empty() : whole(plain);
    return whole.or(() -> decimal(plain)).orElseGet(() -> string(text));
  }

  private static Optional<YamlScalar> whole(String plain) {
    Matcher m = INTEGER.matcher(plain);
    Matcher inner = INNER_SIGN.matcher(plain);
    if (plain.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    if (m.matches()) {
      BigInteger number =
          m.group(2) != null
              ? new BigInteger(m.group(2), 16)
              : m.group(3) != null
                  ? new BigInteger(m.group(3), 2)
                  : m.group(4) != null ? new BigInteger(m.group(4), 8) : new BigInteger(m.group(5));
      return within(m.group(1).equals("-") ? number.negate() : number, m.group(1).isEmpty());
    }
    if (inner.matches()) {
      return within(
          inner.group(1) != null
              ? new BigInteger(inner.group(1), 2)
              : new BigInteger(inner.group(2), 8),
          false);
    }
    return Optional.empty();
  }

  /** Of 64 bits, and without a sign up to those of an unsigned number. */
  private static Optional<YamlScalar> within(BigInteger number, boolean unsigned) {
    boolean fits = number.bitLength() < (unsigned ? Long.SIZE + 1 : Long.SIZE);
    return fits
        ? Optional.of(new YamlScalar(INT, new Value.Num(number.toString())))
        : Optional.empty();
  }

  private static Optional<YamlScalar> decimal(String plain) {
    if (!DECIMAL.matcher(plain).matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(plain);
    return Double.isInfinite(number)
        ? Optional.empty()
        : Optional.of(new YamlScalar(FLOAT, real(number)));
  }

  private static Value real(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return new Value.Num(Double.toString(number));
    }
    boolean negative = Double.doubleToRawLongBits(number) < 0;
    return new Value.Num((negative ? "-" : "") + GoDecimal.of(Math.abs(number)).format('g', -1));
  }

  private static Optional<Instant> timestamp(String text) {
    if (!text.matches("(?s)[0-9]{4}-.*")) {
      return Optional.empty();
    }
    for (GoLayout layout : TIMESTAMPS) {
      try {
        return Optional.of(GoTimeParser.instant(layout, text));
      } catch (BuiltinException e) {
        // The next one may read it.
      }
    }
    return Optional.empty();
  }

  private static String rfc3339(Instant instant) {
    return GoTimeFormat.text(instant.atZone(ZoneOffset.UTC), "UTC", GoLayout.usual());
  }
}
