package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one of the two day fields, with what only they have: {@code L}, {@code W}, {@code #}. */
final class DayParser {
  private static final Pattern NEAREST = Pattern.compile("([0-9]+)W");
  private static final Pattern LAST = Pattern.compile("([0-9A-Z]+)L");
  private static final Pattern NTH = Pattern.compile("([0-9A-Z]+)#([0-9]+)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern WEEK = Pattern.compile("[1-5]");

  private final Field field;
  private final Notes notes;
  private final FieldParser values;
  private final List<DayItem> items = new ArrayList<>();

  DayParser(Field field, Notes notes) {
    this.field = field;
    this.notes = notes;
    this.values = new FieldParser(field, notes);
  }

  List<DayItem> list(String text) {
    List<String> parts = List.of(text.toUpperCase(Locale.ROOT).split(",", -1));
    OptionalInt counted = OptionalInt.empty();
    for (String part : parts) {
      if (field == Field.DAY) {
        date(part);
      } else {
        counted = weekday(part, counted);
      }
    }
    values.starAlone(parts);
    if (field == Field.WEEKDAY && values.numbered() && !notes.unclear()) {
      numbered(text);
    }
    return items;
  }

  private void numbered(String text) {
    String plain = DayText.of(field, items);
    String taken =
        plain.equalsIgnoreCase(text) ? " is counted" : " is taken as " + plain + ", counted";
    notes.warn(
        "day of week: "
            + Quoted.of(text)
            + taken
            + " from 1 as SUN; the numbers are documented both ways, names are safe");
  }

  private void date(String part) {
    Matcher nearest = NEAREST.matcher(part);
    if (part.equals("L")) {
      items.add(new DayItem.LastDate());
    } else if (part.equals("LW")) {
      items.add(new DayItem.LastWorkday());
    } else if (nearest.matches()) {
      values.value(nearest.group(1), part).ifPresent(d -> items.add(new DayItem.NearestWorkday(d)));
    } else {
      plain(part, DayItem.OnDate::new);
    }
  }

  /**
   * Reads one part of a day of week list. The documentation's own {@code sat#2,4} is the second and
   * fourth Saturday: a bare number after a {@code #} counts weeks of that day.
   *
   * @param counted the day whose weeks the part before this one counted
   * @return the day whose weeks this part counts
   */
  private OptionalInt weekday(String part, OptionalInt counted) {
    Matcher nth = NTH.matcher(part);
    Matcher last = LAST.matcher(part);
    if (counted.isPresent() && NUMBER.matcher(part).matches()) {
      week(counted.getAsInt(), part);
      return counted;
    } else if (nth.matches()) {
      OptionalInt day = values.value(nth.group(1), part);
      day.ifPresent(d -> week(d, nth.group(2)));
      return day;
    } else if (part.equals("L")) {
      notes.warn(
          "day of week: L alone is taken as SUN, as Image Builder documents it; other services"
              + " take SAT, write the name");
      items.add(new DayItem.OnWeekday(1));
    } else if (last.matches()) {
      last(part, last.group(1));
    } else {
      plain(part, DayItem.OnWeekday::new);
    }
    return OptionalInt.empty();
  }

  private void week(int weekday, String week) {
    if (!WEEK.matcher(week).matches()) {
      notes.refuse(
          "day of week: found " + Quoted.of("#" + week) + ", the weeks of a month are 1-5");
      return;
    }
    items.add(new DayItem.NthWeekday(weekday, Integer.parseInt(week)));
  }

  private void last(String part, String day) {
    OptionalInt weekday = values.value(day, part);
    if (weekday.isPresent()) {
      DayItem item = new DayItem.LastWeekday(weekday.getAsInt());
      items.add(item);
      if (!Character.isDigit(day.charAt(0))) {
        notes.correct(
            "day of week: " + Quoted.of(part) + " takes a number before L: " + item.text());
      }
    }
  }

  private void plain(String part, IntFunction<DayItem> item) {
    BitSet bits = values.span(part);
    bits.stream().mapToObj(item).forEach(items::add);
  }
}
