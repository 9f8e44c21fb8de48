package dev.plumbline.live.aws;

import java.util.Locale;

/**
 * How the SDK tries again.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry
 *     behavior</a>
 */
public enum RetryMode {
  /** Pauses that grow, within a budget of retries. */
  STANDARD,
  /** The same, and requests slow down while the service throttles. */
  ADAPTIVE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
