package dev.plumbline.schedule;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** How the days of one family are written: the plain ones as ranges, then the others in order. */
final class DayText {
  private DayText() {}

  static String of(Field field, Collection<DayItem> items) {
    BitSet plain = new BitSet();
    for (DayItem item : items) {
      if (item instanceof DayItem.OnDate date) {
        plain.set(date.day());
      } else if (item instanceof DayItem.OnWeekday weekday) {
        plain.set(weekday.weekday());
      }
    }
    List<String> others =
        family(field).stream()
            .filter(items::contains)
            .filter(i -> !(i instanceof DayItem.OnDate || i instanceof DayItem.OnWeekday))
            .map(DayItem::text)
            .toList();
    Values values = new Values(field, plain);
    if (values.isAll() || others.isEmpty()) {
      return values.text();
    }
    return (plain.isEmpty() ? "" : values.text() + ",") + String.join(",", others);
  }

  /** All that the field can say, plainest first. */
  static List<DayItem> family(Field field) {
    return field == Field.DAY ? DayItem.DATES : DayItem.WEEKDAYS;
  }
}
