package dev.plumbline.policy.builtins;

import java.math.BigInteger;

/** What OPA hands to Go's formatter: a whole number, a float, or the text of anything else. */
sealed interface GoArgument {
  /** Go's name of the type, as error texts show it. */
  String type();

  /** The argument by this verb. */
  String format(GoFlags flags, int verb);

  /**
   * A whole number of 64 bits.
   *
   * @param type {@code int64}, or what else is one to Go
   */
  record Whole(long number, String type) implements GoArgument {
    Whole(long number) {
      this(number, "int64");
    }

    @Override
    public String format(GoFlags flags, int verb) {
      return GoIntegers.format(this, flags, verb);
    }
  }

  /** A whole number of more bits. */
  record Big(BigInteger number) implements GoArgument {
    @Override
    public String type() {
      return "*big.Int";
    }

    @Override
    public String format(GoFlags flags, int verb) {
      return GoIntegers.format(this, flags, verb);
    }
  }

  /** A number with a fraction or an exponent. */
  record Fraction(double number) implements GoArgument {
    @Override
    public String type() {
      return "float64";
    }

    @Override
    public String format(GoFlags flags, int verb) {
      return GoFloats.format(this, flags, verb);
    }
  }

  /**
   * A text.
   *
   * @param type {@code string}, or what else is one to Go
   */
  record Text(String text, String type) implements GoArgument {
    Text(String text) {
      this(text, "string");
    }

    @Override
    public String format(GoFlags flags, int verb) {
      return GoTexts.format(this, flags, verb);
    }
  }

  /** The argument by this verb, the verbs that every type knows included. */
  default String print(GoFlags flags, int verb) {
    return switch (verb) {
      case 'T' -> GoTexts.truncated(type(), flags);
      case 'p' -> wrongVerb(flags, verb);
      default -> format(flags, verb);
    };
  }

  /** {@code %!d(string=hi)}. */
  default String wrongVerb(GoFlags flags, int verb) {
    return "%!" + Character.toString(verb) + "(" + type() + "=" + format(flags, 'v') + ")";
  }
}
