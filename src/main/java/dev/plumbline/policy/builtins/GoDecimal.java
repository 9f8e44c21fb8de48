package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The exact digits of a float, as Go's {@code strconv.FormatFloat} writes them. Java's own text of
 * a double is not always the shortest before JDK 19.
 *
 * @param number finite, not negative
 */
record GoDecimal(double number) {
  private static final int MAX_DIGITS = 17;
  private static final int MANTISSA_BITS = 52;
  private static final long LEADING_ONE = 1L << 60;

  static GoDecimal of(double number) {
    return new GoDecimal(number);
  }

  /** The number by {@code e f g b x}; precision -1 is the shortest text that reads back. */
  String format(int verb, int precision) {
    return switch (verb) {
      case 'f' -> fixed(precision);
      case 'e', 'E' -> exponent(precision);
      case 'g', 'G' -> general(precision);
      case 'b' -> binary();
      default -> hex(precision);
    };
  }

  private String fixed(int precision) {
    return new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
  }

  private String exponent(int precision) {
    return scientific(rounded(precision + 1), precision);
  }

  private String general(int precision) {
    boolean shortest = precision < 0;
    int wanted = precision == 0 ? 1 : precision;
    BigDecimal digits = shortest ? shortest() : rounded(wanted);
    digits = number == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
    int count = digits.precision();
    int point = number == 0 ? 1 : count - digits.scale();
    int limit = shortest ? 6 : wanted;
    if (!shortest && limit > count && count >= point) {
      limit = count;
    }
    if (point - 1 < -4 || point - 1 >= limit) {
      return scientific(digits, count - 1);
    }
    return digits.setScale(Math.max(digits.scale(), 0), RoundingMode.UNNECESSARY).toPlainString();
  }

  /** The shortest digits that read back, without an exponent. */
  String plain() {
    return number == 0 ? "0" : shortest().toPlainString();
  }

  /** The shortest digits that read back, with an exponent without zeros before: {@code 1e-7}. */
  String shortExponent() {
    BigDecimal digits = shortest().stripTrailingZeros();
    return scientific(digits, digits.precision() - 1).replaceFirst("e-0([0-9])$", "e-$1");
  }

  /** As a float of 32 bits by {@code %g}; the number is one. */
  String single() {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; number != 0 && digits < MAX_DIGITS; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (candidate.floatValue() == (float) number) {
        return GoDecimal.of(candidate.doubleValue()).format('g', -1);
      }
    }
    return format('g', -1);
  }

  private BigDecimal rounded(int digits) {
    return new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** The fewest digits that read back as this number, the nearest of those. */
  private BigDecimal shortest() {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MAX_DIGITS; digits++) {
      for (RoundingMode mode :
          new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR}) {
        BigDecimal candidate = exact.round(new MathContext(digits, mode));
        if (candidate.doubleValue() == number) {
          return candidate;
        }
      }
    }
    return rounded(MAX_DIGITS);
  }

  /** {@code d.ddde±dd} with this many digits behind the point. */
  private String scientific(BigDecimal value, int precision) {
    int power = number == 0 ? 0 : value.precision() - value.scale() - 1;
    StringBuilder digits = new StringBuilder(number == 0 ? "0" : value.unscaledValue().toString());
    digits.append("0".repeat(Math.max(0, precision + 1 - digits.length())));
    digits.setLength(precision + 1);
    if (precision > 0) {
      digits.insert(1, '.');
    }
    return digits + "e" + power(power);
  }

  private static String power(int power) {
    String digits = Integer.toString(Math.abs(power));
    return (power < 0 ? "-" : "+") + (digits.length() < 2 ? "0" : "") + digits;
  }

  private String binary() {
    int power = Math.max(Math.getExponent(number), Double.MIN_EXPONENT) - MANTISSA_BITS;
    return mantissa() + "p" + (power < 0 ? "" : "+") + power;
  }

  private long mantissa() {
    long bits = Double.doubleToRawLongBits(number);
    long fraction = bits & ((1L << MANTISSA_BITS) - 1);
    return bits >>> MANTISSA_BITS == 0 ? fraction : fraction | 1L << MANTISSA_BITS;
  }

  /** {@code 0x1.yyyp±dd}, the leading one always at the same place. */
  private String hex(int precision) {
    if (number == 0) {
      return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
    }
    long mantissa = mantissa() << (60 - MANTISSA_BITS);
    int power = Math.max(Math.getExponent(number), Double.MIN_EXPONENT);
    for (; (mantissa & LEADING_ONE) == 0; power--) {
      mantissa <<= 1;
    }
    if (precision >= 0 && precision < 15) {
      mantissa = rounded(mantissa, 4 * precision);
      if ((mantissa & LEADING_ONE << 1) != 0) {
        mantissa >>= 1;
        power++;
      }
    }
    String fraction = fraction(mantissa, precision);
    return "0x1" + (fraction.isEmpty() ? "" : "." + fraction) + "p" + power(power);
  }

  /** Half to even, behind this many bits of the fraction. */
  private static long rounded(long mantissa, int bits) {
    long extra = (mantissa << bits) & (LEADING_ONE - 1);
    long kept = mantissa >> (60 - bits);
    return ((extra | (kept & 1)) > LEADING_ONE >> 1 ? kept + 1 : kept) << (60 - bits);
  }

  private static String fraction(long mantissa, int precision) {
    StringBuilder digits = new StringBuilder();
    long rest = mantissa & (LEADING_ONE - 1);
    for (; precision < 0 ? rest != 0 : digits.length() < precision; rest &= LEADING_ONE - 1) {
      rest <<= 4;
      digits.append(Character.forDigit((int) (rest >>> 60), 16));
    }
    return digits.toString();
  }
}
