package dev.plumbline.schedule;

import java.util.List;

/**
 * What a cron expression means: each of the minutes in each of the hours of each date that its
 * months and years have for one of its days.
 *
 * @param days all of one field
 */
record Cron(Values minutes, Values hours, List<DayItem> days, Values months, Values years)
    implements Timing {
  /** The text of every expression whose date does not exist, such as 31 February. */
  static final String NEVER = "never";

  Cron {
    days = List.copyOf(days);
  }

  /** The dates on which it runs. */
  Dates dates() {
    return Calendar.of(this).dates();
  }

  /** The minutes after midnight at which it runs, in order. */
  int[] minutesOfDay() {
    int[] ofHour = minutes.sorted();
    int[] ofDay = hours.sorted();
    int[] out = new int[ofDay.length * ofHour.length];
    int next = 0;
    for (int hour : ofDay) {
      for (int minute : ofHour) {
        out[next++] = hour * 60 + minute;
      }
    }
    return out;
  }

  @Override
  public Cron normal() {
    return dates().none() ? this : Calendar.of(this).normal(minutes, hours);
  }

  @Override
  public String text() {
    return dates().none() ? NEVER : "cron(" + fields() + ")";
  }

  /** The six fields, without {@code cron()} around them. */
  String fields() {
    boolean ofMonth = days.isEmpty() || days.get(0).field() == Field.DAY;
    return String.join(
        " ",
        minutes.text(),
        hours.text(),
        ofMonth ? DayText.of(Field.DAY, days) : "?",
        months.text(),
        ofMonth ? "?" : DayText.of(Field.WEEKDAY, days),
        years.text());
  }
}
