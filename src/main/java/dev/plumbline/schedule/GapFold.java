package dev.plumbline.schedule;

import java.util.Optional;

/**
 * Takes runs in order, with their local dates as epoch days, and keeps the longest wait between two
 * of them.
 */
final class GapFold {
  private final long after;
  private long previous = Long.MIN_VALUE;
  private long previousDay;
  private long seconds = -1;
  private long days;

  /** Only runs later than this epoch second count. */
  GapFold(long after) {
    this.after = after;
  }

  void add(long day, long second) {
    if (second <= after) {
      return;
    }
    if (previous != Long.MIN_VALUE) {
      seconds = Math.max(seconds, second - previous);
      days = Math.max(days, day - previousDay);
    }
    previous = second;
    previousDay = day;
  }

  /** Further runs on the last run's date, with this longest wait between them, up to this one. */
  void skip(long longest, long last) {
    if (last > previous) {
      seconds = Math.max(seconds, longest);
      previous = last;
    }
  }

  /** Empty where there were not two runs. */
  Optional<Gap> longest() {
    return seconds < 0 ? Optional.empty() : Optional.of(new Gap(seconds, days));
  }
}
