package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a policy has to say beside its answer: {@code internal.print}, which the compiler puts in
 * the place of {@code print} where it is told to keep it, {@code trace}, and the mark of a test's
 * case. All are true.
 */
final class Prints {
  private static final int MOST_LINES = 10_000;

  private Prints() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "internal.print", Prints::print,
        "internal.test_case", Prints::testCase,
        "trace", Prints::trace);
  }

  /** Each operand comes as the set of its values; there is a line for each combination. */
  private static Value print(Arguments arguments) {
    List<String> lines = List.of("");
    String between = "";
    for (Value operand : arguments.array(0)) {
      List<String> longer = new ArrayList<>();
      for (String line : lines) {
        for (String shown : shown(operand)) {
          longer.add(line + between + shown);
        }
      }
      if (longer.size() > MOST_LINES) {
        throw new LimitException("print of more than " + MOST_LINES + " lines");
      }
      lines = longer;
      between = " ";
    }
    lines.forEach(arguments.surroundings().printed());
    return Value.of(true);
  }

  private static List<String> shown(Value operand) {
    if (operand instanceof Value.SetOf set) {
      return set.elements().isEmpty()
          ? List.of("<undefined>")
          : set.elements().stream().map(Prints::plain).toList();
    }
    return List.of(plain(operand));
  }

  private static String plain(Value value) {
    return value instanceof Value.Str text ? text.text() : value.toString();
  }

  private static Value testCase(Arguments arguments) {
    arguments.value(0);
    return Value.of(true);
  }

  /** A trace is for whoever steps through an evaluation, which nobody does here. */
  private static Value trace(Arguments arguments) {
    arguments.text(0);
    return Value.of(true);
  }
}
