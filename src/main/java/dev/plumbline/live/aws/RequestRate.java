package dev.plumbline.live.aws;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Spaces out the requests to one target: a slot for each, evenly apart, taken in turn. */
final class RequestRate {
  private final long gapNanos;
  private long next = System.nanoTime();

  RequestRate(Optional<Double> perSecond) {
    gapNanos = perSecond.map(r -> (long) (TimeUnit.SECONDS.toNanos(1) / r)).orElse(0L);
  }

  /** Waits for a slot. */
  void await() {
    long pause = take();
    if (pause > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Takes a slot without waiting: for the SDK's own retries, whose clock is running. Later requests
   * wait that much longer.
   */
  void spend() {
    take();
  }

  private synchronized long take() {
    if (gapNanos == 0) {
      return 0;
    }
    long now = System.nanoTime();
    long slot = next - now > 0 ? next : now;
    next = slot + gapNanos;
    return slot - now;
  }
}
