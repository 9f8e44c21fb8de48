package dev.plumbline.emulator;

import java.time.Duration;
import java.util.Optional;

/**
 * How the emulator behaves.
 *
 * @param port on the loopback interface; 0 for any free one
 * @param latency how long each answer is held back
 * @param throttle requests a second; what comes above it, after a burst of one second's worth, is
 *     answered with 429 {@code CallRateLimitExceededException}
 * @param failRate the share of requests, from 0 to 1, that are answered with 500 {@code
 *     ServiceException}
 * @param seed decides which requests those are: the same requests fail in every run, whatever order
 *     they come in
 */
public record EmulatorOptions(
    int port, Duration latency, Optional<Double> throttle, double failRate, long seed) {
  /** Any port, and no trouble. */
  public static final EmulatorOptions DEFAULTS =
      new EmulatorOptions(0, Duration.ZERO, Optional.empty(), 0, 0);

  public EmulatorOptions {
    require(port >= 0 && port <= 65_535, "a port from 0 to 65535", port);
    require(!latency.isNegative(), "a latency of 0 or more", latency);
    throttle.ifPresent(rate -> require(rate > 0, "a request rate above 0", rate));
    require(failRate >= 0 && failRate <= 1, "a fail rate from 0 to 1", failRate);
  }

  private static void require(boolean holds, String wanted, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("wanted " + wanted + ", found " + found);
    }
  }
}
