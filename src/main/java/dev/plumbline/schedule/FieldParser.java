package dev.plumbline.schedule;

import dev.plumbline.model.Suggestion;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values, ranges and increments of one field; what it cannot read, it notes. */
final class FieldParser {
  private static final Pattern SPAN =
      Pattern.compile("(?:(\\*)|([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?)(?:/([0-9]+))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final Field field;
  private final Notes notes;
  private boolean numbered;

  FieldParser(Field field, Notes notes) {
    this.field = field;
    this.notes = notes;
  }

  /** All values of a list; whatever was refused is missing from them. */
  Values list(String text) {
    List<String> items = List.of(text.split(",", -1));
    BitSet bits = new BitSet();
    items.forEach(item -> bits.or(span(item)));
    starAlone(items);
    return new Values(field, bits);
  }

  /** Says so where {@code *} stands beside others. */
  void starAlone(List<String> items) {
    if (items.size() > 1 && items.contains("*")) {
      notes.correct(field.label() + ": * takes every value already, beside it nothing may stand");
    }
  }

  /** {@code 5}, {@code 1-5}, {@code *}, and each of them with an increment. */
  BitSet span(String item) {
    Matcher m = SPAN.matcher(item);
    if (item.isEmpty() || !m.matches()) {
      refuse(item);
      return new BitSet();
    }
    boolean star = m.group(1) != null;
    OptionalInt from = star ? OptionalInt.of(field.min()) : value(m.group(2), item);
    OptionalInt step = m.group(4) == null ? OptionalInt.of(1) : step(item, m.group(4));
    OptionalInt to = end(star || (m.group(3) == null && m.group(4) != null), m, from);
    if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
      return new BitSet();
    }
    return every(item, from.getAsInt(), to.getAsInt(), step.getAsInt());
  }

  private OptionalInt end(boolean open, Matcher m, OptionalInt from) {
    if (open) {
      return OptionalInt.of(field.max());
    }
    return m.group(3) == null ? from : value(m.group(3), m.group());
  }

  private BitSet every(String item, int from, int to, int step) {
    BitSet bits = new BitSet();
    int distance = to - from;
    if (distance < 0) {
      if (field == Field.YEAR) {
        notes.refuse("year: the range " + Quoted.of(item) + " runs backwards");
        return bits;
      }
      distance += field.size();
    }
    for (int i = 0; i <= distance; i += step) {
      bits.set(field.min() + (from - field.min() + i) % field.size());
    }
    if (to < from) {
      String list = new Values(field, bits).text();
      notes.correct(
          field.label() + ": the range " + Quoted.of(item) + " runs backwards; write " + list);
    }
    return bits;
  }

  private OptionalInt step(String item, String text) {
    if (field == Field.WEEKDAY) {
      notes.correct(
          "day of week: " + Quoted.of(item) + " has an increment, which this field does not take");
    }
    int most = Math.min(field.max(), field.size());
    int step = text.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(text);
    if (step < 1 || step > most) {
      notes.refuse(
          field.label() + ": found the increment " + Quoted.of(text) + ", allowed are 1-" + most);
      return OptionalInt.empty();
    }
    return OptionalInt.of(step);
  }

  /** One value of an item, by number or by name. */
  OptionalInt value(String text, String item) {
    if (NUMBER.matcher(text).matches()) {
      return number(text, item);
    }
    String name = text.toUpperCase(Locale.ROOT);
    int index = field.names().indexOf(name);
    if (index < 0 && field.longNames().contains(name)) {
      index = field.longNames().indexOf(name);
      notes.correct(
          field.label()
              + ": found "
              + Quoted.of(text)
              + ", names have three letters: "
              + field.names().get(index));
    }
    if (index < 0) {
      refuse(item);
      return OptionalInt.empty();
    }
    return OptionalInt.of(field.min() + index);
  }

  private OptionalInt number(String text, String item) {
    int width = Integer.toString(field.max()).length();
    int value = text.length() > Math.max(2, width) ? -1 : Integer.parseInt(text);
    if (value < field.min() || value > field.max()) {
      refuse(item);
      return OptionalInt.empty();
    }
    numbered = true;
    return OptionalInt.of(value);
  }

  /** Whether any value so far was a number and not a name. */
  boolean numbered() {
    return numbered;
  }

  /** Notes that this is nothing the field can hold. */
  void refuse(String found) {
    String what = found.isEmpty() ? "an empty value" : Quoted.of(found);
    String nearest = Suggestion.didYouMean(found, field.names());
    notes.refuse(field.label() + ": found " + what + ", allowed are " + field.allowed() + nearest);
  }
}
