package dev.plumbline.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * The dates on which a cron expression runs, from 1970 to 2199, without listing them: the days of
 * each shape of year, and the years that have any. Dates are counted as epoch days.
 */
final class Dates {
  private final List<BitSet> days;
  private final BitSet years;

  private Dates(List<BitSet> days, BitSet years) {
    this.days = days;
    this.years = years;
  }

  static Dates of(Cron cron) {
    List<BitSet> marked = new ArrayList<>();
    for (YearShape shape : YearShape.ALL) {
      marked.add(shape.days(cron.days(), cron.months()));
    }
    BitSet years = new BitSet();
    List<BitSet> days = new ArrayList<>();
    YearShape.ALL.forEach(shape -> days.add(new BitSet()));
    for (int year = Field.YEAR.min(); year <= Field.YEAR.max(); year++) {
      int shape = YearShape.indexOf(year);
      if (cron.years().has(year) && !marked.get(shape).isEmpty()) {
        years.set(year);
        days.set(shape, marked.get(shape));
      }
    }
    return new Dates(days, years);
  }

  /** Whether there is no such date, as on 31 February. */
  boolean none() {
    return years.isEmpty();
  }

  /** The years that have a date; not to be changed. */
  BitSet years() {
    return years;
  }

  /** The days of the years of this shape; none where no year of it has any; not to be changed. */
  BitSet days(YearShape shape) {
    return days.get(shape.index());
  }

  /** The last date of the set that is not after this epoch day. */
  OptionalLong onOrBefore(long epochDay) {
    LocalDate to = LocalDate.ofEpochDay(epochDay);
    int last = Math.min(to.getYear(), Field.YEAR.max());
    for (int year = years.previousSetBit(last); year >= 0; year = years.previousSetBit(year - 1)) {
      int start = year == to.getYear() ? to.getDayOfYear() - 1 : 366;
      int day = days.get(YearShape.indexOf(year)).previousSetBit(start);
      if (day >= 0) {
        return OptionalLong.of(newYear(year) + day);
      }
    }
    return OptionalLong.empty();
  }

  /** The dates from this epoch day on, in order, at most so many. */
  long[] from(long epochDay, int most) {
    long[] found = new long[most];
    int count = 0;
    LocalDate from = LocalDate.ofEpochDay(epochDay);
    int first = Math.max(from.getYear(), Field.YEAR.min());
    for (int year = years.nextSetBit(first);
        year >= 0 && count < most;
        year = years.nextSetBit(year + 1)) {
      BitSet of = days.get(YearShape.indexOf(year));
      long newYear = newYear(year);
      int start = year == from.getYear() ? from.getDayOfYear() - 1 : 0;
      for (int day = of.nextSetBit(start); day >= 0 && count < most; day = of.nextSetBit(day + 1)) {
        found[count++] = newYear + day;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static long newYear(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay();
  }
}
