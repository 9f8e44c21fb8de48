package dev.plumbline.policy.wasm;

import java.time.Duration;

/**
 * What one evaluation may cost. Going over either ends that evaluation and its instance, nothing
 * else.
 *
 * @param time of one entrypoint, on the wall clock; kept to within some twenty milliseconds
 * @param pages of memory of one instance, 64 KiB each
 */
public record Limits(Duration time, int pages) {
  /** Ten seconds, and 256 MiB: a document of some 40 MB fits. */
  public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 4096);

  private static final int PAGES_A_MEBIBYTE = 16;
  private static final int MOST_PAGES = 32_767;

  public Limits {
    if (time.isNegative() || time.isZero() || pages < 1 || pages > MOST_PAGES) {
      throw new IllegalArgumentException("no limits: " + time + ", " + pages + " pages");
    }
  }

  /** Limits in the units that people set. */
  public static Limits of(Duration time, int mebibytes) {
    return new Limits(time, mebibytes * PAGES_A_MEBIBYTE);
  }

  /** The memory, in whole mebibytes. */
  public int mebibytes() {
    return pages / PAGES_A_MEBIBYTE;
  }
}
