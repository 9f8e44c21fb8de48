package dev.plumbline.schedule;

/**
 * A month in a year of some shape.
 *
 * @param month from 1
 * @param offset how many days of the year stand before it
 * @param length in days
 * @param firstWeekday the day of week of its first day; Sunday is 1
 */
record MonthShape(int month, int offset, int length, int firstWeekday) {
  /** The day of week of a day of this month; Sunday is 1. */
  int weekday(int day) {
    return (firstWeekday - 1 + day - 1) % 7 + 1;
  }

  /** The first day of this month that has this day of week. */
  int firstOf(int weekday) {
    return (weekday - firstWeekday + 7) % 7 + 1;
  }
}
