package dev.plumbline.policy.builtins;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/**
 * {@code time.*}: nanoseconds since 1970 in UTC.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-time">time</a>
 */
final class Times {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private Times() {}

  static Map<String, Builtin> all() {
    return Map.of("time.now_ns", arguments -> nanos(arguments.surroundings().now()));
  }

  private static Value nanos(Instant instant) {
    BigInteger nanos =
        BigInteger.valueOf(instant.getEpochSecond())
            .multiply(NANOS)
            .add(BigInteger.valueOf(instant.getNano()));
    return new Value.Num(nanos.toString());
  }
}
