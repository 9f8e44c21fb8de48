package dev.plumbline.schedule;

import dev.plumbline.model.Suggestion;
import java.util.List;
import java.util.Locale;

/** Reads what stands in {@code rate()}: a whole number, one space, a unit. */
final class RateParser {
  private static final List<String> UNITS =
      List.of("minute", "minutes", "hour", "hours", "day", "days");
  private static final int DIGITS = 9;

  private final Notes notes = new Notes();

  static Draft parse(String inner) {
    return new RateParser().read(inner);
  }

  private Draft read(String inner) {
    List<String> words = List.of(inner.strip().split("\\s+"));
    if (words.size() != 2) {
      notes.refuse(
          "rate: found " + Quoted.of(inner) + ", wanted is a number, a space and a unit: 1 day");
      return Draft.of(notes);
    }
    long count = count(words.get(0));
    String unit = words.get(1).toLowerCase(Locale.ROOT);
    if (!UNITS.contains(unit)) {
      refuseUnit(words.get(1));
    }
    if (notes.unclear()) {
      return Draft.of(notes);
    }
    Rate.Unit of = unit.startsWith("d") ? Rate.Unit.DAY : unit(unit);
    String right = Rate.text(count, of);
    if (!right.equals("rate(" + inner + ")")) {
      notes.correct("rate: found " + Quoted.of(inner) + ", wanted is " + right + why(count));
    }
    return Draft.of(new Rate(count * of.minutes()), notes, right);
  }

  private static Rate.Unit unit(String name) {
    return name.startsWith("h") ? Rate.Unit.HOUR : Rate.Unit.MINUTE;
  }

  private static String why(long count) {
    return count == 1 ? " (1 takes the singular)" : " (more than 1 takes the plural)";
  }

  private long count(String text) {
    boolean whole = text.matches("[0-9]+") && text.length() <= DIGITS;
    if (!whole || Long.parseLong(text) == 0) {
      notes.refuse("rate: found " + Quoted.of(text) + ", wanted is a whole number from 1");
      return 1;
    }
    return Long.parseLong(text);
  }

  private void refuseUnit(String found) {
    notes.refuse(
        "rate: found the unit "
            + Quoted.of(found)
            + ", allowed are minute(s), hour(s), day(s)"
            + Suggestion.didYouMean(found, UNITS));
  }
}
