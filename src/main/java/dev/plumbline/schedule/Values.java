package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The set of values that one field takes. Its text depends on the set alone. */
record Values(Field field, BitSet bits) {
  Values {
    bits = (BitSet) bits.clone();
  }

  /** Every value of the field. */
  static Values all(Field field) {
    BitSet bits = new BitSet();
    bits.set(field.min(), field.max() + 1);
    return new Values(field, bits);
  }

  @Override
  public BitSet bits() {
    return (BitSet) bits.clone();
  }

  boolean has(int value) {
    return bits.get(value);
  }

  boolean isAll() {
    return bits.cardinality() == field.size();
  }

  /** The values, smallest first. */
  int[] sorted() {
    return bits.stream().toArray();
  }

  /** The shortest of {@code *}, an increment that runs to the field's end, and ranges in a list. */
  String text() {
    if (isAll()) {
      return "*";
    }
    int[] values = sorted();
    int step = field == Field.WEEKDAY ? 0 : increment(values);
    if (step > 1) {
      return (values[0] == field.min() ? "*" : field.text(values[0])) + "/" + step;
    }
    return ranges(values);
  }

  /** The step, where three values or more keep one and the next would leave the field; else 0. */
  private int increment(int[] values) {
    if (values.length < 3) {
      return 0;
    }
    int step = values[1] - values[0];
    for (int i = 2; i < values.length; i++) {
      if (values[i] - values[i - 1] != step) {
        return 0;
      }
    }
    return values[values.length - 1] + step > field.max() ? step : 0;
  }

  private String ranges(int[] values) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int from = values[i];
      int end = bits.nextClearBit(from) - 1;
      if (end - from < 2) {
        parts.add(field.text(from));
      } else {
        parts.add(field.text(from) + "-" + field.text(end));
        i += end - from;
      }
    }
    return String.join(",", parts);
  }
}
