package dev.plumbline.live.aws;

import java.time.Duration;
import java.util.List;

/**
 * How long to wait.
 *
 * @param connect for a connection
 * @param attempt for one attempt's answer
 * @param call for a call with all its attempts and the pauses between them
 */
public record Timeouts(Duration connect, Duration attempt, Duration call) {
  /** 5 seconds, 20 seconds, 2 minutes. */
  public static final Timeouts DEFAULT =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2));

  public Timeouts {
    for (Duration each : List.of(connect, attempt, call)) {
      if (each.isNegative() || each.isZero()) {
        throw new IllegalArgumentException("not a time to wait: " + each);
      }
    }
  }
}
