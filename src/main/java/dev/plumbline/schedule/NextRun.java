package dev.plumbline.schedule;

import java.util.Arrays;

/**
 * The next run of a cron in one zone, in epoch seconds. It is looked for on a clock that is never
 * shifted, once for each stretch between two shifts. So a local time that a clock skips in spring
 * does not run that day, and one that it shows twice in autumn runs twice.
 */
final class NextRun {
  private static final int DAY = 24 * 60 * 60;

  /** No two clocks are further apart, so no shift brings a run nearer than this. */
  private static final int NEAR = 2 * DAY;

  private final Calendar calendar;
  private final int[] minutes;
  private final ZoneClock clock;

  /** Of a calendar that has dates. */
  NextRun(Calendar calendar, int[] minutes, ZoneClock clock) {
    this.calendar = calendar;
    this.minutes = minutes;
    this.clock = clock;
  }

  /** The first run later than this moment; {@link NextDates#NEVER} where there is none any more. */
  long after(long moment) {
    long from = moment;
    int offset = clock.offset(moment);
    Shift shift = clock.next(moment);
    while (true) {
      long run = steady(from, offset);
      if (shift.never() || found(run, moment, shift)) {
        return run;
      }
      long near = run == NextDates.NEVER ? shift.moment() : run - NEAR;
      boolean jump = near > shift.moment() && !repeats(moment, shift);
      from = jump ? near : shift.moment() - 1;
      offset = jump ? clock.offset(near) : shift.after();
      shift = clock.next(jump ? near : shift.moment());
    }
  }

  /** The first run later than this moment, if the clock kept this offset. */
  private long steady(long moment, int offset) {
    long local = moment + offset;
    long today = Math.floorDiv(local, DAY);
    long date = calendar.onOrAfter(today);
    int minute = date == today ? later((int) Math.floorDiv(local - today * DAY, 60)) : 0;
    if (minute == minutes.length) {
      date = calendar.onOrAfter(today + 1);
      minute = 0;
    }
    return date == NextDates.NEVER ? date : date * DAY + minutes[minute] * 60L - offset;
  }

  /** The index of the first minute behind this one. */
  private int later(int minute) {
    int at = Arrays.binarySearch(minutes, minute);
    return at < 0 ? -at - 1 : at + 1;
  }

  private static boolean found(long run, long moment, Shift shift) {
    return run == NextDates.NEVER ? !repeats(moment, shift) : run < shift.moment();
  }

  /** Whether local times up to this moment may be shown again behind the shift. */
  private static boolean repeats(long moment, Shift shift) {
    return moment + DAY >= shift.moment();
  }
}
