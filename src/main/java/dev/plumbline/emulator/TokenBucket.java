package dev.plumbline.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets through so many a second, and at once as many as one second would (one at least). */
final class TokenBucket {
  private final double perSecond;
  private final double capacity;
  private final InstantSource clock;
  private double tokens;
  private Instant filled;

  TokenBucket(double perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
    capacity = Math.max(1, perSecond);
    tokens = capacity;
    filled = clock.instant();
  }

  /** Whether one more may pass now. */
  synchronized boolean take() {
    Instant now = clock.instant();
    double seconds = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
    tokens = Math.min(capacity, tokens + seconds * perSecond);
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
