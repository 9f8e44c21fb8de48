package dev.plumbline.schedule;

import com.cronutils.model.CompositeCron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Gives a cron in normal form to cron-utils, in the pieces that it reads as they are documented: a
 * list of plain days, or one special day alone. A list of both it takes for something else (some of
 * the days of {@code 1,15W} are those of {@code 1,15}), and {@code 31W} it cannot find.
 */
final class Library {
  private static final CronDefinition DEFINITION =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .withValidRange(Field.MINUTE.min(), Field.MINUTE.max())
          .and()
          .withHours()
          .withValidRange(Field.HOUR.min(), Field.HOUR.max())
          .and()
          .withDayOfMonth()
          .withValidRange(Field.DAY.min(), Field.DAY.max())
          .supportsL()
          .supportsW()
          .supportsLW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .withValidRange(Field.MONTH.min(), Field.MONTH.max())
          .and()
          .withDayOfWeek()
          .withValidRange(Field.WEEKDAY.min(), Field.WEEKDAY.max())
          .withMondayDoWValue(2)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(Field.YEAR.min(), Field.YEAR.max())
          .and()
          .instance();

  private static final int SHORTEST_MONTH = 28;

  private final Cron cron;
  private final List<com.cronutils.model.Cron> parts = new ArrayList<>();

  private Library(Cron cron) {
    this.cron = cron;
  }

  /**
   * The dates of a cron that has any, as runs at midnight; only to be asked for the next, and on a
   * steady clock.
   */
  static ExecutionTime atMidnight(Cron cron) {
    Library library = new Library(cron);
    library.split();
    return ExecutionTime.forCron(new CompositeCron(library.parts));
  }

  /** The library's own reading of six fields, with its faults. */
  static com.cronutils.model.Cron parse(String fields) {
    return new com.cronutils.parser.CronParser(DEFINITION).parse(fields);
  }

  private void split() {
    List<DayItem> plain = new ArrayList<>();
    for (DayItem day : cron.days()) {
      if (day.index() < day.field().size()) {
        plain.add(day);
      } else if (day instanceof DayItem.NearestWorkday workday && workday.day() >= SHORTEST_MONTH) {
        endOfMonth(workday);
      } else {
        add(List.of(day), cron.months(), cron.years());
      }
    }
    if (!plain.isEmpty()) {
      add(plain, cron.months(), cron.years());
    }
  }

  /**
   * {@code 31W} throws in a month without that date, and takes a Sunday where the date is the
   * month's last. So it is asked for in longer months only; where the month ends with the date,
   * {@code LW} says the same and is right.
   */
  private void endOfMonth(DayItem.NearestWorkday workday) {
    for (boolean leap : new boolean[] {false, true}) {
      Values years = chosen(cron.years(), year -> Year.isLeap(year) == leap);
      add(
          List.of(workday),
          chosen(cron.months(), month -> Month.of(month).length(leap) > workday.day()),
          years);
      add(
          List.of(new DayItem.LastWorkday()),
          chosen(cron.months(), month -> Month.of(month).length(leap) == workday.day()),
          years);
    }
  }

  private static Values chosen(Values values, IntPredicate filter) {
    BitSet bits = new BitSet();
    values.bits().stream().filter(filter).forEach(bits::set);
    return new Values(values.field(), bits);
  }

  private static Values midnight(Field field) {
    BitSet bits = new BitSet();
    bits.set(0);
    return new Values(field, bits);
  }

  private void add(List<DayItem> days, Values months, Values years) {
    Cron part = new Cron(midnight(Field.MINUTE), midnight(Field.HOUR), days, months, years);
    if (!Dates.of(part).none()) {
      parts.add(parse(part.fields()));
    }
  }
}
