package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the longest wait between two runs. Where no clock is shifted a wait is as long as the
 * local times lie apart, so the next run is asked for only behind a local time that may begin a
 * longer wait than those found: the first of such a distance, or with a shift behind it.
 */
final class LongestWait {
  private static final int DAY = 24 * 60 * 60;

  private final NextRun runs;
  private final ZoneRules rules;
  private final Instant first;
  private @Nullable ZoneOffsetTransition shift;

  /** The local time looked at last, in seconds as if it were UTC. */
  private long clock;

  private long seconds = -1;
  private long days;

  /** Begins at this run. */
  LongestWait(NextRun runs, ZoneRules rules, Instant first) {
    this.runs = runs;
    this.rules = rules;
    this.first = first;
    this.shift = rules.nextTransition(first);
    this.clock = first.getEpochSecond() + rules.getOffset(first).getTotalSeconds();
  }

  /** The local date of the first run, as an epoch day. */
  long date() {
    return Math.floorDiv(clock, DAY);
  }

  /** The next date of the schedule, with its minutes in order and the widest step between two. */
  void add(long date, int[] minutes, int widest) {
    boolean shifted = shift != null && before(shift) < (date + 1) * DAY;
    if (date > date() && !shifted && widest * 60L <= seconds) {
      add(date, minutes[0]);
      clock = date * DAY + minutes[minutes.length - 1] * 60L;
      return;
    }
    for (int minute : minutes) {
      add(date, minute);
    }
  }

  /** The next local time of the schedule, which the clock may skip or show twice. */
  private void add(long date, int minuteOfDay) {
    long next = date * DAY + minuteOfDay * 60L;
    if (next <= clock) {
      return;
    }
    days = Math.max(days, date - date());
    if (next - clock + longer(next) > seconds) {
      measure();
    }
    clock = next;
  }

  /** How much longer than the clock says a wait up to this local time can be, in seconds. */
  private long longer(long next) {
    boolean shifted = false;
    long back = 0;
    while (shift != null && before(shift) <= next) {
      shifted = true;
      back -= shift.getDuration().toSeconds();
      shift = rules.nextTransition(shift.getInstant());
    }
    boolean skipped = shifted && rules.getValidOffsets(local(next)).isEmpty();
    return skipped ? Integer.MAX_VALUE : Math.max(0, back);
  }

  private void measure() {
    LocalDateTime local = local(clock);
    for (ZoneOffset offset : rules.getValidOffsets(local)) {
      Instant run = local.toInstant(offset);
      if (!run.isBefore(first)) {
        runs.after(run).ifPresent(next -> take(run, next));
      }
    }
  }

  private void take(Instant run, Instant next) {
    seconds = Math.max(seconds, next.getEpochSecond() - run.getEpochSecond());
    days = Math.max(days, date(next) - date(run));
  }

  private static LocalDateTime local(long clock) {
    return LocalDateTime.ofEpochSecond(clock, 0, ZoneOffset.UTC);
  }

  private long date(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds(), DAY);
  }

  /** The local time at which the clock is shifted, by the clock before. */
  private static long before(ZoneOffsetTransition shift) {
    return shift.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
  }

  /** Empty where there were not two runs. */
  Optional<Gap> longest() {
    return seconds < 0 ? Optional.empty() : Optional.of(new Gap(seconds, days));
  }
}
