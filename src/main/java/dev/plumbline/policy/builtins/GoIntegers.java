package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.util.Locale;

/** Go's verbs for whole numbers: {@code v d b o O x X c q U}. */
final class GoIntegers {
  private GoIntegers() {}

  static String format(GoArgument.Whole argument, GoFlags flags, int verb) {
    long number = argument.number();
    return switch (verb) {
      case 'v', 'd', 'b', 'o', 'O', 'x', 'X' -> digits(BigInteger.valueOf(number), flags, verb);
      case 'c' -> flags.padded(Character.toString(GoQuote.rune(number)));
      case 'q' -> flags.padded(GoQuote.character(GoQuote.rune(number), flags.plus));
      case 'U' -> unicode(number, flags);
      default -> argument.wrongVerb(flags, verb);
    };
  }

  private static String digits(BigInteger number, GoFlags flags, int verb) {
    if (flags.precision.orElse(-1) == 0 && number.signum() == 0) {
      return flags.spaced("");
    }
    String sign = number.signum() < 0 ? "-" : flags.sign();
    StringBuilder digits = new StringBuilder(number.abs().toString(base(verb)));
    boolean zeros = flags.precision.isEmpty() && flags.zero && !flags.minus;
    int wanted = zeros ? flags.width.orElse(0) - sign.length() : flags.precision.orElse(0);
    digits.insert(0, "0".repeat(Math.max(0, wanted - digits.length())));
    digits.insert(0, prefix(digits, flags, verb));
    String text = sign + (verb == 'O' ? "0o" : "") + digits;
    return flags.spaced(verb == 'X' ? text.toUpperCase(Locale.ROOT) : text);
  }

  private static String prefix(StringBuilder digits, GoFlags flags, int verb) {
    if (!flags.sharp) {
      return "";
    }
    return switch (base(verb)) {
      case 2 -> "0b";
      case 8 -> digits.charAt(0) == '0' ? "" : "0";
      case 16 -> "0x";
      default -> "";
    };
  }

  private static int base(int verb) {
    return switch (verb) {
      case 'b' -> 2;
      case 'o', 'O' -> 8;
      case 'x', 'X' -> 16;
      default -> 10;
    };
  }

  private static String unicode(long number, GoFlags flags) {
    String hex = Long.toHexString(number).toUpperCase(Locale.ROOT);
    int wanted = Math.max(4, flags.precision.orElse(0));
    String text = "U+" + "0".repeat(Math.max(0, wanted - hex.length())) + hex;
    boolean shown = flags.sharp && number >= 0 && number <= Character.MAX_CODE_POINT;
    if (shown && GoQuote.isPrint((int) number)) {
      text += " '" + Character.toString((int) number) + "'";
    }
    return flags.spaced(text);
  }

  /** {@code math/big} formats itself, a little differently. */
  static String format(GoArgument.Big argument, GoFlags flags, int verb) {
    if ("vsdboOxX".indexOf(verb) < 0) {
      return "%!" + Character.toString(verb) + "(big.Int=" + argument.number() + ")";
    }
    BigInteger number = argument.number();
    boolean plus = flags.plus || flags.plusV;
    String sign = number.signum() < 0 ? "-" : plus ? "+" : flags.space ? " " : "";
    String head = sign + bigPrefix(flags.sharp || flags.sharpV, verb);
    String digits = number.abs().toString(base(verb));
    digits = "0".repeat(Math.max(0, flags.precision.orElse(0) - digits.length())) + digits;
    int room = flags.width.orElse(0) - head.length() - digits.length();
    if (flags.zero && !flags.minus && flags.precision.isEmpty() && room > 0) {
      digits = "0".repeat(room) + digits;
    }
    return flags.spaced(head + (verb == 'X' ? digits.toUpperCase(Locale.ROOT) : digits));
  }

  private static String bigPrefix(boolean sharp, int verb) {
    if (verb == 'O') {
      return "0o";
    }
    if (!sharp) {
      return "";
    }
    return switch (verb) {
      case 'b' -> "0b";
      case 'o' -> "0";
      case 'x' -> "0x";
      case 'X' -> "0X";
      default -> "";
    };
  }
}
