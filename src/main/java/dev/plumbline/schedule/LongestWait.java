package dev.plumbline.schedule;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for the longest wait between two runs. Where no clock is shifted a wait is as long as the
 * local times lie apart, so the next run is asked for only behind a local time that may begin a
 * longer wait than those found: the first of such a distance, or with a shift behind it. Once the
 * dates cannot lie further apart, only those at shifts are looked at.
 */
final class LongestWait {
  private static final int DAY = 24 * 60 * 60;

  private final NextRun runs;
  private final ZoneClock clock;
  private final int[] minutes;

  /** The widest step between two minutes of a date. */
  private final int widest;

  private final long first;
  private Shift shift;

  /** The local time looked at last, and its date. */
  private long local;

  private long date;
  private long seconds = -1;
  private long days;

  /**
   * Begins at this run.
   *
   * @param minutes of each date, in order
   */
  LongestWait(NextRun runs, int[] minutes, ZoneClock clock, long first) {
    this.runs = runs;
    this.clock = clock;
    this.minutes = minutes;
    this.widest =
        IntStream.range(1, minutes.length).map(i -> minutes[i] - minutes[i - 1]).max().orElse(0);
    this.first = first;
    this.shift = clock.next(first);
    this.local = first + clock.offset(first);
    this.date = Math.floorDiv(local, DAY);
  }

  /** The local date of the first run, as an epoch day. */
  long date() {
    return date;
  }

  /** Looks at these dates of the schedule, which begin with that of the first run. */
  void over(DateList dates) {
    int next = 0;
    while (next < dates.size()) {
      int shifted = settled(dates.widest()) ? dates.search(Math.floorDiv(shift.local(), DAY)) : 0;
      if (shifted > next) {
        pass(dates.date(shifted - 1));
        next = shifted;
      } else {
        add(dates.date(next));
        next++;
      }
    }
  }

  /** Whether no wait without a shift can be longer than what was found. */
  private boolean settled(int step) {
    long overNight = (long) step * DAY - (minutes[minutes.length - 1] - minutes[0]) * 60L;
    return Math.max(overNight, widest * 60L) <= seconds && step <= days;
  }

  private void pass(long next) {
    date = next;
    local = next * DAY + minutes[minutes.length - 1] * 60L;
  }

  private void add(long next) {
    boolean shifted = shift.local() < (next + 1) * DAY;
    if (next > date && !shifted && widest * 60L <= seconds) {
      add(next, minutes[0]);
      pass(next);
      return;
    }
    for (int minute : minutes) {
      add(next, minute);
    }
  }

  /** The next local time of the schedule, which the clock may skip or show twice. */
  private void add(long onDate, int minuteOfDay) {
    long next = onDate * DAY + minuteOfDay * 60L;
    if (next <= local) {
      return;
    }
    days = Math.max(days, onDate - date);
    if (next - local + longer(next) > seconds) {
      measure();
    }
    local = next;
    date = onDate;
  }

  /** How much longer than the clock says a wait up to this local time can be, in seconds. */
  private long longer(long next) {
    boolean shifted = false;
    long back = 0;
    while (shift.local() <= next) {
      shifted = true;
      back += shift.before() - shift.after();
      shift = clock.next(shift.moment());
    }
    boolean skipped = shifted && clock.moments(next).length == 0;
    return skipped ? Integer.MAX_VALUE : Math.max(0, back);
  }

  private void measure() {
    for (long run : clock.moments(local)) {
      long next = run < first ? NextDates.NEVER : runs.after(run);
      if (next != NextDates.NEVER) {
        seconds = Math.max(seconds, next - run);
        days = Math.max(days, clock.date(next) - clock.date(run));
      }
    }
  }

  /** Empty where there were not two runs. */
  Optional<Gap> longest() {
    return seconds < 0 ? Optional.empty() : Optional.of(new Gap(seconds, days));
  }
}
