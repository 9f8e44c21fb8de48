package dev.plumbline.policy.builtins;

import java.util.Locale;

/** Go's verbs for floats: {@code v e E f F g G b x X}. The number is finite. */
final class GoFloats {
  private static final int SHORTEST = -1;

  private GoFloats() {}

  static String format(GoArgument.Fraction argument, GoFlags flags, int verb) {
    double number = argument.number();
    return switch (verb) {
      case 'v' -> signed(number, flags, 'g', SHORTEST);
      case 'g', 'G', 'b', 'x', 'X' -> signed(number, flags, verb, SHORTEST);
      case 'e', 'E', 'f' -> signed(number, flags, verb, 6);
      case 'F' -> signed(number, flags, 'f', 6);
      default -> argument.wrongVerb(flags, verb);
    };
  }

  private static String signed(double number, GoFlags flags, int verb, int defaultPrecision) {
    int precision = flags.precision.orElse(defaultPrecision);
    String digits = GoDecimal.of(Math.abs(number)).format(verb, precision);
    if (flags.sharp && verb != 'b') {
      digits = pointed(digits, verb, precision);
    }
    boolean negative = Double.doubleToRawLongBits(number) < 0;
    String sign = negative ? "-" : flags.sign();
    boolean upper = verb == 'E' || verb == 'G' || verb == 'X';
    String text = upper ? digits.toUpperCase(Locale.ROOT) : digits;
    int room = flags.width.orElse(0) - sign.length() - text.length();
    if (!sign.isEmpty() && flags.zero && !flags.minus && room > 0) {
      return sign + "0".repeat(room) + text;
    }
    return flags.padded(sign + text);
  }

  /** {@code %#g}: always with a point, and with the zeros that it would else drop. */
  private static String pointed(String text, int verb, int precision) {
    boolean hex = verb == 'x' || verb == 'X';
    int end = text.length();
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == 'p' || (text.charAt(i) == 'e' && !hex)) {
        end = i;
      }
    }
    String digits = text.substring(0, end);
    boolean counted = verb == 'g' || verb == 'G' || verb == 'x';
    int missing = counted ? (precision == SHORTEST ? 6 : precision) - significant(digits) : 0;
    String point = digits.indexOf('.') >= 0 ? "" : ".";
    if (!point.isEmpty() && digits.equals("0")) {
      missing--;
    }
    return digits + point + "0".repeat(Math.max(0, missing)) + text.substring(end);
  }

  private static int significant(String digits) {
    int count = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '.' && (count > 0 || c != '0')) {
        count++;
      }
    }
    return count;
  }
}
