package dev.plumbline.schedule;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks the days of a zone forwards, and knows when each begins and on which of them the clock is
 * shifted; asks the zone only where it has a shift. Days are epoch days and must not go back.
 */
final class Days {
  private static final int DAY = 24 * 60 * 60;

  private final ZoneRules rules;
  private int offset;
  private @Nullable ZoneOffsetTransition next;
  private long nextDay;

  /** Begins on the day before this moment, so that its own day can be walked whole. */
  Days(ZoneRules rules, Instant moment) {
    this.rules = rules;
    Instant start = moment.minusSeconds(2 * DAY);
    this.offset = rules.getOffset(start).getTotalSeconds();
    this.next = rules.nextTransition(start);
    this.nextDay = day(next);
  }

  /** The local date of a moment. */
  long date(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds(), DAY);
  }

  /** Whether the clock is shifted on this day. */
  boolean shift(long date) {
    advance(date);
    return date == nextDay;
  }

  /** The epoch second at which this day begins, by the clock that it begins with. */
  long midnight(long date) {
    advance(date);
    return date * DAY - offset;
  }

  /**
   * The epoch seconds of these minutes of the day, in order: skipped ones not, doubled ones twice.
   */
  long[] seconds(long date, int[] minutes) {
    long midnight = midnight(date);
    LongStream plain =
        LongStream.range(0, minutes.length).map(i -> midnight + minutes[(int) i] * 60L);
    ZoneOffsetTransition shift = next;
    if (shift == null || date != nextDay) {
      return plain.toArray();
    }
    long at = shift.toEpochSecond();
    long by = shift.getDuration().toSeconds();
    LongStream shifted =
        LongStream.range(0, minutes.length).map(i -> midnight + minutes[(int) i] * 60L - by);
    return LongStream.concat(
            plain.filter(second -> second < at), shifted.filter(second -> second >= at))
        .toArray();
  }

  private void advance(long date) {
    while (next != null && nextDay < date) {
      offset = next.getOffsetAfter().getTotalSeconds();
      next = rules.nextTransition(next.getInstant());
      nextDay = day(next);
    }
  }

  /** The local date that a shift belongs to: the first that shows a time twice or not at all. */
  private static long day(@Nullable ZoneOffsetTransition shift) {
    if (shift == null) {
      return Long.MAX_VALUE;
    }
    return Math.min(
        shift.getDateTimeBefore().toLocalDate().toEpochDay(),
        shift.getDateTimeAfter().toLocalDate().toEpochDay());
  }
}
