package dev.plumbline.schedule;

import java.util.Arrays;

/**
 * Some dates of a calendar that follow each other, as epoch days; a part of a list that is kept.
 */
final class DateList {
  static final DateList NONE = new DateList(Long.MAX_VALUE, new long[0], false);

  /** Schedules of one calendar begin some days apart, by their zone and by the time of day. */
  private static final int APART = 7;

  private final long[] all;
  private final int begin;
  private final int end;

  /** From this day on no date is left out. */
  private final long since;

  /** Whether the calendar has no date behind the list. */
  private final boolean whole;

  private final int widest;

  private DateList(long since, long[] all, boolean whole) {
    this.since = since;
    this.all = all;
    this.begin = 0;
    this.end = all.length;
    this.whole = whole;
    int step = 0;
    for (int i = 1; i < all.length; i++) {
      step = Math.max(step, (int) (all[i] - all[i - 1]));
    }
    this.widest = step;
  }

  private DateList(DateList kept, long epochDay, int most) {
    this.since = kept.since;
    this.all = kept.all;
    this.whole = kept.whole;
    this.widest = kept.widest;
    this.begin = kept.search(epochDay);
    this.end = Math.min(all.length, begin + most);
  }

  /** A list to keep, for all that ask for as many dates from a day nearby. */
  static DateList around(Dates dates, long epochDay, int most) {
    long since = epochDay - APART;
    int wanted = most + 2 * APART;
    long[] found = dates.from(since, wanted);
    return new DateList(since, found, found.length < wanted);
  }

  /** Whether it has as many dates from this day on, or all that there are. */
  boolean reaches(long epochDay, int most) {
    return epochDay >= since && (whole || search(epochDay) + most <= all.length);
  }

  /** The part from this day on, with at most so many dates. */
  DateList from(long epochDay, int most) {
    return new DateList(this, epochDay, most);
  }

  int size() {
    return end - begin;
  }

  long date(int index) {
    return all[begin + index];
  }

  /** The index of the first date that is not before this epoch day. */
  int search(long epochDay) {
    int at = Arrays.binarySearch(all, begin, end, epochDay);
    return (at < 0 ? -at - 1 : at) - begin;
  }

  /** No two dates that follow each other are more days apart; some that are near may be as many. */
  int widest() {
    return widest;
  }
}
