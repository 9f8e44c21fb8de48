package dev.plumbline.policy.builtins;

import dev.plumbline.model.Sha256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code numbers.range_step} and {@code rand.intn}.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-numbers">numbers</a>
 */
final class Numbers {
  private static final int MOST = 1_000_000;

  private Numbers() {}

  static Map<String, Builtin> all() {
    return Map.of("numbers.range_step", Numbers::rangeStep, "rand.intn", Numbers::intn);
  }

  private static Value rangeStep(Arguments arguments) {
    BigInteger from = arguments.integer(0);
    BigInteger to = arguments.integer(1);
    BigInteger step = arguments.integer(2);
    if (step.signum() <= 0) {
      throw new BuiltinException("step must be a positive integer");
    }
    BigInteger steps = to.subtract(from).abs().divide(step);
    if (steps.compareTo(BigInteger.valueOf(MOST)) >= 0) {
      throw new LimitException("numbers.range_step would give more than " + MOST + " numbers");
    }
    BigInteger by = from.compareTo(to) > 0 ? step.negate() : step;
    List<Value> range = new ArrayList<>();
    BigInteger next = from;
    for (int i = 0; i <= steps.intValueExact(); i++, next = next.add(by)) {
      range.add(new Value.Num(next.toString()));
    }
    return new Value.Arr(range);
  }

  private static Value intn(Arguments arguments) {
    String key = arguments.text(0);
    BigInteger below = BigInteger.valueOf(arguments.whole(1)).abs();
    if (below.signum() == 0) {
      return Value.of(0);
    }
    byte[] drawn = drawn(arguments.surroundings(), "rand.intn", below + "-" + key);
    return new Value.Num(new BigInteger(1, drawn).mod(below).toString());
  }

  /**
   * 32 bytes that hang on the run's time, the function and the key alone. So equal keys have equal
   * answers, as OPA promises for one evaluation, and a run that is repeated finds the same again;
   * they are for drawing lots, and no secret.
   */
  static byte[] drawn(Surroundings surroundings, String function, String key) {
    return Sha256.of(Encodings.bytes(surroundings.now() + " " + function + " " + key));
  }
}
