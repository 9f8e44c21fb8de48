package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the fields of a cron expression, without {@code cron()} around them. */
final class CronParser {
  private static final String ORDER = "minute hour day month day-of-week year";
  private static final String ANY = "?";

  private final Notes notes = new Notes();
  private final List<String> texts;

  private CronParser(List<String> texts) {
    this.texts = new ArrayList<>(texts);
  }

  /**
   * Reads the fields.
   *
   * @param wrap puts {@code cron()} around corrected fields where it was written
   */
  static Draft parse(String fields, UnaryOperator<String> wrap) {
    List<String> texts = List.of(fields.strip().split("\\s+"));
    CronParser parser = new CronParser(texts);
    if (!String.join(" ", texts).equals(fields)) {
      parser.notes.correct("stray spaces: exactly one stands between two fields, none around them");
    }
    return parser.read(wrap);
  }

  private Draft read(UnaryOperator<String> wrap) {
    if (texts.size() == 5) {
      addYear();
    }
    if (texts.size() != 6) {
      notes.refuse("found " + count() + ", wanted are six: " + ORDER + hint());
      return Draft.of(notes);
    }
    chooseDays();
    Values minutes = values(Field.MINUTE);
    Values hours = values(Field.HOUR);
    Field family = texts.get(Field.DAY.ordinal()).equals(ANY) ? Field.WEEKDAY : Field.DAY;
    List<DayItem> days = days(family);
    Values months = values(Field.MONTH);
    Values years = values(Field.YEAR);
    if (notes.unclear()) {
      return Draft.of(notes);
    }
    Cron cron = new Cron(minutes, hours, days, months, years);
    if (cron.dates().none()) {
      notes.warn("it never runs: no year from 1970 to 2199 has such a date");
    }
    return Draft.of(cron, notes, wrap.apply(String.join(" ", texts)));
  }

  private String count() {
    return texts.equals(List.of("")) ? "no fields" : texts.size() + " field" + (texts.size() == 1 ? "" : "s");
  }

  private String hint() {
    return texts.size() == 7 ? " (there is no field for seconds)" : "";
  }

  /** Until 2021 five fields were taken; their numbers for weekdays are anybody's guess. */
  private void addYear() {
    notes.correct("found five fields, wanted are six: " + ORDER + "; the year is missing");
    texts.add("*");
    if (texts.get(Field.WEEKDAY.ordinal()).matches(".*[0-9].*")) {
      notes.refuse("day of week: a number is not certain in the old form with five fields");
    }
  }

  /** One of the two day fields must be {@code ?}; puts it where only one can be meant. */
  private void chooseDays() {
    int day = Field.DAY.ordinal();
    int weekday = Field.WEEKDAY.ordinal();
    boolean anyDay = texts.get(day).equals(ANY);
    if (anyDay && texts.get(weekday).equals(ANY)) {
      notes.refuse("day and day of week: both are ?, one of them must say which days; * is all");
    } else if (!anyDay && !texts.get(weekday).equals(ANY)) {
      int free = texts.get(weekday).equals("*") ? weekday : texts.get(day).equals("*") ? day : -1;
      String both = "day and day of week: found " + shown(day) + " and " + shown(weekday);
      if (free < 0) {
        notes.refuse(both + ", one of them must be ?");
        new DayParser(Field.WEEKDAY, notes).list(texts.get(weekday));
      } else {
        notes.correct(both + ", one of them must be ?");
        texts.set(free, ANY);
      }
    }
  }

  private String shown(int field) {
    return Quoted.of(texts.get(field));
  }

  private Values values(Field field) {
    int before = notes.errors().size();
    Values values = new FieldParser(field, notes).list(texts.get(field.ordinal()));
    if (notes.errors().size() > before) {
      texts.set(field.ordinal(), values.text());
    }
    return values;
  }

  private List<DayItem> days(Field field) {
    String text = texts.get(field.ordinal());
    if (text.equals(ANY)) {
      return List.of();
    }
    int before = notes.errors().size();
    List<DayItem> days = new DayParser(field, notes).list(text);
    if (notes.errors().size() > before) {
      texts.set(field.ordinal(), DayText.of(field, days));
    }
    return days;
  }
}
