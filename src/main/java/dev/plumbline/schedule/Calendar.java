package dev.plumbline.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the days, months and years of a cron come to, whatever its minutes, its hours and its zone:
 * the dates, and their normal form. To work that out is most of the work of a schedule, and a fleet
 * has few, so calendars are kept. Safe for all threads.
 */
final class Calendar {
  private static final int MOST_KEPT = 128;
  private static final int WEEKDAYS = 64;
  private static final Map<List<BitSet>, Calendar> KEPT = new ConcurrentHashMap<>();

  private final Dates dates;
  private final Cron normal;
  private final NextDates next;
  private volatile DateList ahead = DateList.NONE;

  private Calendar(Cron cron) {
    this.dates = Dates.of(cron);
    this.normal = NormalForm.of(cron, dates);
    this.next = new NextDates(cron);
  }

  /** The calendar of a cron. */
  static Calendar of(Cron cron) {
    List<BitSet> key = List.of(days(cron), cron.months().bits(), cron.years().bits());
    Calendar known = KEPT.get(key);
    if (known == null) {
      known = new Calendar(cron);
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(key, known);
    }
    return known;
  }

  private static BitSet days(Cron cron) {
    BitSet days = new BitSet();
    cron.days().forEach(day -> days.set(day.index() + (day.field() == Field.DAY ? 0 : WEEKDAYS)));
    return days;
  }

  Dates dates() {
    return dates;
  }

  /** The normal form of these dates, at these minutes and hours. */
  Cron normal(Values minutes, Values hours) {
    return new Cron(minutes, hours, normal.days(), normal.months(), normal.years());
  }

  /** The first date that is not before this epoch day, as cron-utils has it. */
  long onOrAfter(long epochDay) {
    return next.onOrAfter(epochDay);
  }

  /** The dates from this epoch day on, in order, at most so many. */
  DateList from(long epochDay, int most) {
    DateList known = ahead;
    if (!known.reaches(epochDay, most)) {
      known = DateList.around(dates, epochDay, most);
      ahead = known;
    }
    return known.from(epochDay, most);
  }
}
