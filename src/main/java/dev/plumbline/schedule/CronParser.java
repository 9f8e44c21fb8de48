package dev.plumbline.schedule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads the fields of a cron expression, without {@code cron()} around them. */
final class CronParser {
  private static final String WANTED = ", wanted are six: minute hour day month day-of-week year";
  private static final String ANY = "?";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final Notes notes = new Notes();

  /** As written, and put right wherever something is corrected. */
  private final Map<Field, String> texts = new EnumMap<>(Field.class);

  private CronParser() {}

  /**
   * Reads the fields.
   *
   * @param wrap puts {@code cron()} around corrected fields where it was written
   */
  static Draft parse(String fields, UnaryOperator<String> wrap) {
    CronParser parser = new CronParser();
    List<String> texts = List.of(SPACES.split(fields.strip()));
    if (!String.join(" ", texts).equals(fields)) {
      parser.notes.correct("stray spaces: exactly one stands between two fields, none around them");
    }
    return parser.assign(texts) ? parser.read(wrap) : Draft.of(parser.notes);
  }

  private boolean assign(List<String> written) {
    if (written.size() != 6 && written.size() != 5) {
      String seconds = written.size() == 7 ? " (there is no field for seconds)" : "";
      notes.refuse("found " + count(written) + WANTED + seconds);
      return false;
    }
    for (Field field : Field.values()) {
      texts.put(field, texts.size() < written.size() ? written.get(texts.size()) : "*");
    }
    if (written.size() == 5) {
      fiveFields();
    }
    return true;
  }

  private static String count(List<String> fields) {
    if (fields.equals(List.of(""))) {
      return "no fields";
    }
    return fields.size() == 1 ? "1 field" : fields.size() + " fields";
  }

  /** Taken until 2021; whether their weekdays were counted from 0 or from 1 is not documented. */
  private void fiveFields() {
    notes.correct("found five fields" + WANTED + "; the year is missing");
    if (DIGIT.matcher(text(Field.WEEKDAY)).find()) {
      notes.refuse("day of week: a number is not certain in the old form with five fields");
    }
  }

  private Draft read(UnaryOperator<String> wrap) {
    chooseDays();
    Values minutes = values(Field.MINUTE);
    Values hours = values(Field.HOUR);
    List<DayItem> days = days(text(Field.DAY).equals(ANY) ? Field.WEEKDAY : Field.DAY);
    Values months = values(Field.MONTH);
    Values years = values(Field.YEAR);
    if (notes.unclear()) {
      return Draft.of(notes);
    }
    Cron cron = new Cron(minutes, hours, days, months, years);
    if (cron.dates().none()) {
      notes.warn("it never runs: no year from 1970 to 2199 has such a date");
    }
    return Draft.of(cron, notes, wrap.apply(String.join(" ", texts.values())));
  }

  /** One of the two day fields must be {@code ?}; puts it where only one can be meant. */
  private void chooseDays() {
    String day = text(Field.DAY);
    String weekday = text(Field.WEEKDAY);
    if (day.equals(ANY) && weekday.equals(ANY)) {
      notes.refuse("day and day of week: both are ?, one of them must say which days; * is all");
    } else if (!day.equals(ANY) && !weekday.equals(ANY)) {
      String wrong =
          "day and day of week: found "
              + Quoted.of(day)
              + " and "
              + Quoted.of(weekday)
              + ", one of them must be ?";
      if (weekday.equals("*") || day.equals("*")) {
        notes.correct(wrong);
        texts.put(weekday.equals("*") ? Field.WEEKDAY : Field.DAY, ANY);
      } else {
        notes.refuse(wrong);
        new DayParser(Field.WEEKDAY, notes).list(weekday);
      }
    }
  }

  private Values values(Field field) {
    int before = notes.errors().size();
    Values values = new FieldParser(field, notes).list(text(field));
    if (notes.errors().size() > before) {
      texts.put(field, values.text());
    }
    return values;
  }

  private List<DayItem> days(Field field) {
    if (text(field).equals(ANY)) {
      return List.of();
    }
    int before = notes.errors().size();
    List<DayItem> days = new DayParser(field, notes).list(text(field));
    if (notes.errors().size() > before) {
      texts.put(field, DayText.of(field, days));
    }
    return days;
  }

  private String text(Field field) {
    return texts.getOrDefault(field, ANY);
  }
}
