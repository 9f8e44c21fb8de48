package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code units.*}: {@code "10Ki"} and its like as numbers.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-units">units</a>
 */
final class Units {
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9.+-]*[0-9.](?:[eE][+-]?[0-9]{1,6}(?![0-9]))?)([^0-9.+-].*)?");
  private static final int BINARY_DIGITS = 64;

  /** Less is no byte of any unit; of more the last digits do not matter. */
  private static final BigDecimal NOTHING = new BigDecimal("1e-30");

  private static final BigDecimal ENOUGH = new BigDecimal("1e400");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final String PREFIXES = "kmgtpe";

  private Units() {}

  static Map<String, Builtin> all() {
    return Map.of("units.parse", Units::parse, "units.parse_bytes", Units::bytes);
  }

  /** A letter alone counts in thousands, with {@code i} in 1024s; {@code m} is a thousandth. */
  private static Value parse(Arguments arguments) {
    Matcher m = amount(arguments.text(0));
    String unit = unit(m);
    String rest = unit.isEmpty() ? "" : unit.substring(1).toLowerCase(Locale.ROOT);
    BigDecimal factor =
        unit.equals("m") ? new BigDecimal("0.001") : factor(unit.toLowerCase(Locale.ROOT), rest);
    BigDecimal value = number(m).multiply(factor);
    return new Value.Num(
        value.stripTrailingZeros().scale() <= 0
            ? value.toBigInteger().toString()
            : value.setScale(10, RoundingMode.HALF_UP).toPlainString());
  }

  /** The same with {@code b} behind; never a fraction. */
  private static Value bytes(Arguments arguments) {
    Matcher m = amount(arguments.text(0).toLowerCase(Locale.ROOT));
    String unit = unit(m);
    boolean named = unit.length() > 1 && unit.endsWith("b");
    String plain = named ? unit.substring(0, unit.length() - 1) : unit;
    BigDecimal factor = factor(plain, plain.isEmpty() ? "" : plain.substring(1));
    BigDecimal product = binary(binary(number(m)).multiply(factor));
    return new Value.Num(product.toBigInteger().toString());
  }

  /**
   * The nearest number with 64 binary digits, which OPA counts bytes with: {@code "1e-3k"} is 0 to
   * it.
   */
  private static BigDecimal binary(BigDecimal exact) {
    if (exact.abs().compareTo(NOTHING) < 0) {
      return BigDecimal.ZERO;
    }
    if (exact.abs().compareTo(ENOUGH) > 0) {
      return exact;
    }
    BigDecimal scaled = exact;
    BigDecimal step = BigDecimal.ONE;
    while (scaled.abs().toBigInteger().bitLength() < BINARY_DIGITS) {
      scaled = scaled.multiply(TWO);
      step = step.divide(TWO);
    }
    int surplus = scaled.abs().toBigInteger().bitLength() - BINARY_DIGITS;
    BigDecimal shift = TWO.pow(surplus);
    return scaled.divide(shift).setScale(0, RoundingMode.HALF_EVEN).multiply(shift).multiply(step);
  }

  private static Matcher amount(String text) {
    String plain = text.replace("\"", "");
    Matcher m = AMOUNT.matcher(plain);
    if (plain.indexOf(' ') >= 0 || !m.matches()) {
      throw new BuiltinException("not an amount: " + text);
    }
    return m;
  }

  private static String unit(Matcher m) {
    return m.group(2) == null ? "" : m.group(2);
  }

  private static BigDecimal number(Matcher m) {
    try {
      return new BigDecimal(m.group(1));
    } catch (NumberFormatException e) {
      throw new BuiltinException("not a number: " + m.group(1));
    }
  }

  private static BigDecimal factor(String unit, String rest) {
    if (unit.isEmpty()) {
      return BigDecimal.ONE;
    }
    int power = PREFIXES.indexOf(unit.charAt(0)) + 1;
    if (power == 0 || !(rest.isEmpty() || rest.equals("i"))) {
      throw new BuiltinException("unit " + unit + " not recognized");
    }
    return BigDecimal.valueOf(rest.isEmpty() ? 1000 : 1024).pow(power);
  }
}
