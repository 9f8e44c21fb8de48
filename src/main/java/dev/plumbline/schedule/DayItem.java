package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One value of a day field: what it takes of a month, and how it is written. */
sealed interface DayItem {
  /** What the day field can say, plainest first. */
  List<DayItem> DATES = dates();

  /** What the day of week field can say, plainest first. */
  List<DayItem> WEEKDAYS = weekdays();

  private static List<DayItem> dates() {
    List<DayItem> items = new ArrayList<>();
    for (int day = 1; day <= 31; day++) {
      items.add(new OnDate(day));
    }
    items.add(new LastDate());
    items.add(new LastWorkday());
    for (int day = 1; day <= 31; day++) {
      items.add(new NearestWorkday(day));
    }
    return List.copyOf(items);
  }

  private static List<DayItem> weekdays() {
    List<DayItem> items = new ArrayList<>();
    for (int weekday = 1; weekday <= 7; weekday++) {
      items.add(new OnWeekday(weekday));
    }
    for (int i = 0; i < 35; i++) {
      items.add(new NthWeekday(i / 5 + 1, i % 5 + 1));
    }
    for (int weekday = 1; weekday <= 7; weekday++) {
      items.add(new LastWeekday(weekday));
    }
    return List.copyOf(items);
  }

  /** Which of the two fields says it. */
  Field field();

  /** The place in the list of its field, which tells two items apart without hashing them. */
  int index();

  /** Marks the days of this month, counted from the first of January, that the item takes. */
  void mark(MonthShape month, BitSet year);

  /** As the documented grammar writes it. */
  String text();

  /** A day by its number, in the months that have it. */
  record OnDate(int day) implements DayItem {
    @Override
    public Field field() {
      return Field.DAY;
    }

    @Override
    public int index() {
      return day - 1;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      if (day <= month.length()) {
        year.set(month.offset() + day - 1);
      }
    }

    @Override
    public String text() {
      return Integer.toString(day);
    }
  }

  /** {@code L}: the last day of the month. */
  record LastDate() implements DayItem {
    @Override
    public Field field() {
      return Field.DAY;
    }

    @Override
    public int index() {
      return 31;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      year.set(month.offset() + month.length() - 1);
    }

    @Override
    public String text() {
      return "L";
    }
  }

  /** {@code LW}: the last day of the month from Monday to Friday. */
  record LastWorkday() implements DayItem {
    @Override
    public Field field() {
      return Field.DAY;
    }

    @Override
    public int index() {
      return 32;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      new NearestWorkday(month.length()).mark(month, year);
    }

    @Override
    public String text() {
      return "LW";
    }
  }

  /**
   * {@code 15W}: the day from Monday to Friday that is nearest to a date, in the same month; none
   * in a month that does not have the date.
   */
  record NearestWorkday(int day) implements DayItem {
    private static final int SUNDAY = 1;
    private static final int SATURDAY = 7;

    @Override
    public Field field() {
      return Field.DAY;
    }

    @Override
    public int index() {
      return 32 + day;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      if (day <= month.length()) {
        year.set(month.offset() + day - 1 + shift(month));
      }
    }

    private int shift(MonthShape month) {
      return switch (month.weekday(day)) {
        case SATURDAY -> day == 1 ? 2 : -1;
        case SUNDAY -> day == month.length() ? -2 : 1;
        default -> 0;
      };
    }

    @Override
    public String text() {
      return day + "W";
    }
  }

  /** Every such day of week; Sunday is 1. */
  record OnWeekday(int weekday) implements DayItem {
    @Override
    public Field field() {
      return Field.WEEKDAY;
    }

    @Override
    public int index() {
      return weekday - 1;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      for (int day = month.firstOf(weekday); day <= month.length(); day += 7) {
        year.set(month.offset() + day - 1);
      }
    }

    @Override
    public String text() {
      return Field.WEEKDAY.text(weekday);
    }
  }

  /** {@code FRI#2}: the second Friday, in the months that have it. */
  record NthWeekday(int weekday, int nth) implements DayItem {
    @Override
    public Field field() {
      return Field.WEEKDAY;
    }

    @Override
    public int index() {
      return 7 + (weekday - 1) * 5 + nth - 1;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      new OnDate(month.firstOf(weekday) + 7 * (nth - 1)).mark(month, year);
    }

    @Override
    public String text() {
      return Field.WEEKDAY.text(weekday) + "#" + nth;
    }
  }

  /** {@code 6L}: the last Friday. */
  record LastWeekday(int weekday) implements DayItem {
    @Override
    public Field field() {
      return Field.WEEKDAY;
    }

    @Override
    public int index() {
      return 41 + weekday;
    }

    @Override
    public void mark(MonthShape month, BitSet year) {
      int first = month.firstOf(weekday);
      year.set(month.offset() + first - 1 + (month.length() - first) / 7 * 7);
    }

    @Override
    public String text() {
      return weekday + "L";
    }
  }
}
