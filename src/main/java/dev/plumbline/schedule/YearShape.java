package dev.plumbline.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of the fourteen calendars that a year can have: leap or not, beginning on one of seven days.
 * All years of one shape have the same days for every rule, which is what makes comparing two
 * schedules over 230 years exact and cheap. Days are counted from 0, the first of January.
 */
final class YearShape {
  /** All fourteen, by {@link #index}. */
  static final List<YearShape> ALL = all();

  private static final int[] OF_YEARS = ofYears();

  private final int index;
  private final List<MonthShape> months;

  /** By the item's field and index, filled in as asked for. */
  private final Map<Integer, BitSet> days = new ConcurrentHashMap<>();

  private YearShape(int index, boolean leap, int firstWeekday) {
    this.index = index;
    List<MonthShape> shapes = new ArrayList<>();
    int offset = 0;
    for (int month = 1; month <= 12; month++) {
      int length = Month.of(month).length(leap);
      shapes.add(new MonthShape(month, offset, length, (firstWeekday - 1 + offset) % 7 + 1));
      offset += length;
    }
    this.months = List.copyOf(shapes);
  }

  private static List<YearShape> all() {
    List<YearShape> shapes = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      shapes.add(new YearShape(i, i >= 7, i % 7 + 1));
    }
    return List.copyOf(shapes);
  }

  private static int[] ofYears() {
    int[] shapes = new int[Field.YEAR.size()];
    for (int i = 0; i < shapes.length; i++) {
      int year = Field.YEAR.min() + i;
      DayOfWeek first = LocalDate.of(year, 1, 1).getDayOfWeek();
      shapes[i] = (Year.isLeap(year) ? 7 : 0) + first.getValue() % 7;
    }
    return shapes;
  }

  /** The index of the shape of a year that the grammar has. */
  static int indexOf(int year) {
    return OF_YEARS[year - Field.YEAR.min()];
  }

  int index() {
    return index;
  }

  /** The months that hold any of these days. */
  BitSet months(BitSet marked) {
    BitSet used = new BitSet();
    for (MonthShape month : months) {
      int day = marked.nextSetBit(month.offset());
      used.set(month.month(), day >= 0 && day < month.offset() + month.length());
    }
    return used;
  }

  /** The days that one item takes; not to be changed. */
  BitSet days(DayItem item) {
    int key = item.field() == Field.DAY ? item.index() : -1 - item.index();
    BitSet known = days.get(key);
    return known != null ? known : days.computeIfAbsent(key, k -> mark(item));
  }

  private BitSet mark(DayItem item) {
    BitSet marked = new BitSet();
    for (MonthShape month : months) {
      item.mark(month, marked);
    }
    return marked;
  }

  /** All days of these months. */
  BitSet days(Values chosen) {
    BitSet marked = new BitSet();
    for (MonthShape month : months) {
      if (chosen.has(month.month())) {
        marked.set(month.offset(), month.offset() + month.length());
      }
    }
    return marked;
  }

  /** The days of these months that any of the items takes. */
  BitSet days(Iterable<DayItem> items, Values chosen) {
    BitSet marked = new BitSet();
    for (DayItem item : items) {
      marked.or(days(item));
    }
    marked.and(days(chosen));
    return marked;
  }
}
