package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.util.Map;

/** {@code sprintf}: Go's formatter over the arguments as OPA hands them to it. */
final class Sprintf {
  private Sprintf() {}

  static Map<String, Builtin> all() {
    return Map.of("sprintf", Sprintf::sprintf);
  }

  private static Value sprintf(Arguments arguments) {
    return Value.of(
        GoFormat.format(
            arguments.text(0), arguments.array(1).stream().map(Sprintf::argument).toList()));
  }

  /** Numbers by how they are written, texts as they are, everything else as Rego prints it. */
  private static GoArgument argument(Value value) {
    if (value instanceof Value.Str text) {
      return new GoArgument.Text(text.text());
    }
    return value instanceof Value.Num number
        ? number(number.digits())
        : new GoArgument.Text(value.toString());
  }

  private static GoArgument number(String digits) {
    if (digits.indexOf('.') >= 0 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
      double number = Double.parseDouble(digits);
      return Double.isInfinite(number)
          ? new GoArgument.Text(digits)
          : new GoArgument.Fraction(number);
    }
    BigInteger whole = new BigInteger(digits);
    return whole.bitLength() < Long.SIZE
        ? new GoArgument.Whole(whole.longValue())
        : new GoArgument.Big(whole);
  }
}
