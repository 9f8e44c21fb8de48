package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a built-in function is called with; an operand of the wrong type has no answer. */
final class Arguments {
  private static final Pattern WHOLE = Pattern.compile("(?=.{1,20}$)([+-]?[0-9]+)(?:\\.0*)?");

  private final List<Value> values;
  private final Surroundings surroundings;

  Arguments(List<Value> values, Surroundings surroundings) {
    this.values = values;
    this.surroundings = surroundings;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Value value(int index) {
    if (index >= values.size()) {
      throw new BuiltinException("operand " + (index + 1) + " is missing");
    }
    return values.get(index);
  }

  String text(int index) {
    return operand(index, Value.Str.class, "string").text();
  }

  boolean bool(int index) {
    return operand(index, Value.Bool.class, "boolean").is();
  }

  BigDecimal number(int index) {
    return operand(index, Value.Num.class, "number").decimal();
  }

  /** A whole number of 64 bits, written without an exponent. */
  long whole(int index) {
    return whole(operand(index, Value.Num.class, "number").digits())
        .orElseThrow(() -> new BuiltinException("operand " + (index + 1) + " must be an integer"));
  }

  /** The whole number of 64 bits in this text, as OPA reads it: zeros may follow a point. */
  static Optional<Long> whole(String digits) {
    Matcher m = WHOLE.matcher(digits);
    try {
      return m.matches() ? Optional.of(Long.parseLong(m.group(1))) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A whole number of any size. */
  BigInteger integer(int index) {
    try {
      return number(index).toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw new BuiltinException("operand " + (index + 1) + " must be an integer");
    }
  }

  List<Value> array(int index) {
    return operand(index, Value.Arr.class, "array").elements();
  }

  Value.Obj object(int index) {
    return operand(index, Value.Obj.class, "object");
  }

  /** The elements of an array or of a set. */
  Collection<Value> elements(int index) {
    if (value(index) instanceof Value.SetOf set) {
      return set.elements();
    }
    return operand(index, Value.Arr.class, "array or set").elements();
  }

  /** The elements of an array or of a set, all texts. */
  List<String> texts(int index) {
    return elements(index).stream().map(element -> text(index, element)).toList();
  }

  private static String text(int index, Value element) {
    if (element instanceof Value.Str text) {
      return text.text();
    }
    throw new BuiltinException("operand " + (index + 1) + " must hold strings");
  }

  private <T extends Value> T operand(int index, Class<T> type, String name) {
    Value value = value(index);
    if (!type.isInstance(value)) {
      throw new BuiltinException("operand " + (index + 1) + " must be " + name);
    }
    return type.cast(value);
  }
}
