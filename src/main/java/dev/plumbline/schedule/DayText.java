package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** How the days of one field are written: the plain ones as ranges, then the others in order. */
final class DayText {
  private DayText() {}

  static String of(Field field, List<DayItem> items) {
    BitSet plain = new BitSet();
    BitSet others = new BitSet();
    for (DayItem item : items) {
      (item.index() < field.size() ? plain : others).set(item.index());
    }
    Values values = values(field, plain);
    if (values.isAll() || others.isEmpty()) {
      return values.text();
    }
    List<String> parts = new ArrayList<>();
    if (!plain.isEmpty()) {
      parts.add(values.text());
    }
    List<DayItem> all = field == Field.DAY ? DayItem.DATES : DayItem.WEEKDAYS;
    others.stream().mapToObj(all::get).map(DayItem::text).forEach(parts::add);
    return String.join(",", parts);
  }

  private static Values values(Field field, BitSet plain) {
    BitSet bits = new BitSet();
    plain.stream().forEach(index -> bits.set(field.min() + index));
    return new Values(field, bits);
  }
}
