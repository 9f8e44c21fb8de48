package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as Go writes them, {@code 1h30m}, and with OPA's days, weeks and years of 365 days.
 *
 * @see <a href="https://pkg.go.dev/time#ParseDuration">time.ParseDuration</a>
 */
final class GoDuration {
  private static final Map<String, Long> UNITS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private static final Map<String, Integer> HOURS = Map.of("d", 24, "w", 168, "y", 8760);
  private static final int MOST_DIGITS = 19;
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Long.SIZE - 1);
  private static final Pattern SIGNED = Pattern.compile("([+-]?)(.*)", Pattern.DOTALL);
  private static final Pattern SEGMENT = Pattern.compile("([0-9]*)(?:\\.([0-9]*))?([^0-9.]+)");

  /** What OPA rewrites: one Latin letter for each unit but those of Go's with two. */
  private static final Pattern EXTENDED = Pattern.compile("([0-9.]+)(ms|us|\u00b5s|ns|[a-z])");

  private GoDuration() {}

  /** The nanoseconds of this text. */
  static long nanos(String text) {
    Matcher m = SIGNED.matcher(text);
    if (!m.matches()) {
      throw wrong(text);
    }
    String amount = m.group(2);
    boolean extended = text.chars().anyMatch(c -> c == 'd' || c == 'w' || c == 'y');
    BigInteger nanos = amount(extended ? inHours(amount, text) : amount, text);
    boolean negative = m.group(1).equals("-");
    if (nanos.compareTo(LIMIT) > 0 || (!negative && nanos.equals(LIMIT))) {
      throw wrong(text);
    }
    return negative ? nanos.negate().longValueExact() : nanos.longValueExact();
  }

  private static BuiltinException wrong(String text) {
    return new BuiltinException("invalid duration " + text);
  }

  private static BigInteger amount(String amount, String text) {
    if (amount.equals("0")) {
      return BigInteger.ZERO;
    }
    BigInteger sum = BigInteger.ZERO;
    Matcher m = SEGMENT.matcher(amount);
    int at = 0;
    while (at < amount.length()) {
      if (!m.region(at, amount.length()).lookingAt()) {
        throw wrong(text);
      }
      sum = sum.add(segment(m, text));
      at = m.end();
    }
    if (at == 0) {
      throw wrong(text);
    }
    return sum;
  }

  private static BigInteger segment(Matcher m, String text) {
    String fraction = m.group(2) == null ? "" : m.group(2);
    Long unit = UNITS.get(m.group(3));
    if (unit == null || (m.group(1).isEmpty() && fraction.isEmpty())) {
      throw wrong(text);
    }
    String digits = m.group(1).replaceFirst("^0+", "");
    if (digits.length() > MOST_DIGITS) {
      throw wrong(text);
    }
    BigInteger whole = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    BigInteger nanos = whole.multiply(BigInteger.valueOf(unit)).add(fraction(fraction, unit));
    if (nanos.compareTo(LIMIT) > 0) {
      throw wrong(text);
    }
    return nanos;
  }

  /** In floats, as Go counts it; digits that 63 bits do not hold are left out. */
  private static BigInteger fraction(String digits, long unit) {
    long number = 0;
    double scale = 1;
    for (int i = 0; i < digits.length() && number <= Long.MAX_VALUE / 10; i++) {
      long next = number * 10 + digits.charAt(i) - '0';
      if (next < 0) {
        break;
      }
      number = next;
      scale *= 10;
    }
    return new BigDecimal((double) number * ((double) unit / scale)).toBigInteger();
  }

  private static String inHours(String amount, String text) {
    StringBuilder out = new StringBuilder();
    Matcher m = EXTENDED.matcher(amount);
    int at = 0;
    while (at < amount.length()) {
      if (!m.region(at, amount.length()).lookingAt()) {
        throw wrong(text);
      }
      out.append(inHours(m, text));
      at = m.end();
    }
    return out.toString();
  }

  private static String inHours(Matcher segment, String text) {
    Integer hours = HOURS.get(segment.group(2));
    if (hours == null) {
      return segment.group();
    }
    try {
      double product = Double.parseDouble(segment.group(1)) * hours;
      return GoDecimal.of(product).plain() + "h";
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }
}
