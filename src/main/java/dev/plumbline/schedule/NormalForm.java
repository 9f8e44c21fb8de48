package dev.plumbline.schedule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One cron for each set of times. It is made from the dates alone and never from how they were
 * written, so that two expressions with the same times cannot differ: every day value that takes
 * none but those dates is gathered, and those that the others cover are left out again, the most
 * special first. The plainest kind of values that needs no list of years is taken, else the one
 * with the shortest text.
 */
final class NormalForm {
  private final Dates dates;

  /** The shapes that a year of the set has. */
  private final List<YearShape> shapes = new ArrayList<>();

  private final Values months;

  private NormalForm(Dates dates) {
    this.dates = dates;
    BitSet used = new BitSet();
    for (YearShape shape : YearShape.ALL) {
      if (!dates.days(shape).isEmpty()) {
        shapes.add(shape);
        used.or(shape.months(dates.days(shape)));
      }
    }
    this.months = new Values(Field.MONTH, used);
  }

  /** The one cron for the times of a cron with these dates; the same one where they are none. */
  static Cron of(Cron cron, Dates dates) {
    return dates.none() ? cron : new NormalForm(dates).of(cron.minutes(), cron.hours());
  }

  private Cron of(Values minutes, Values hours) {
    if (covered(DayKind.DATES.items(), months)) {
      return cron(minutes, hours, DayKind.DATES.items());
    }
    List<Cron> found = new ArrayList<>();
    for (DayKind kind : DayKind.values()) {
      Optional<Cron> cron = items(kind).map(items -> cron(minutes, hours, items));
      if (cron.isPresent() && cron.get().years().isAll()) {
        return cron.get();
      }
      cron.ifPresent(found::add);
    }
    return found.stream()
        .min(Comparator.comparingInt(cron -> cron.fields().length()))
        .orElseThrow(() -> new IllegalStateException("days that no field can say"));
  }

  /** The fewest values of one kind that say these dates; empty where they cannot. */
  private Optional<List<DayItem>> items(DayKind kind) {
    List<DayItem> items = new ArrayList<>();
    for (DayItem item : kind.items()) {
      if (contained(item)) {
        items.add(item);
      }
    }
    if (!covered(items, months)) {
      return Optional.empty();
    }
    return Optional.of(kind.disjoint() ? items : fewest(items));
  }

  /** With all months and all years, where the others have none of the days. */
  private Cron cron(Values minutes, Values hours, List<DayItem> items) {
    Values all = Values.all(Field.MONTH);
    Values chosen = covered(items, all) ? all : months;
    Cron everyYear = new Cron(minutes, hours, items, chosen, Values.all(Field.YEAR));
    return Dates.of(everyYear).years().equals(dates.years())
        ? everyYear
        : new Cron(minutes, hours, items, chosen, new Values(Field.YEAR, dates.years()));
  }

  private boolean covered(List<DayItem> items, Values in) {
    for (YearShape shape : shapes) {
      if (!shape.days(items, in).equals(dates.days(shape))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the item takes a date of the set, and in the months of the set no other. */
  private boolean contained(DayItem item) {
    boolean some = false;
    for (YearShape shape : shapes) {
      BitSet days = shape.days(List.of(item), months);
      some |= !days.isEmpty();
      days.andNot(dates.days(shape));
      if (!days.isEmpty()) {
        return false;
      }
    }
    return some;
  }

  private List<DayItem> fewest(List<DayItem> items) {
    List<DayItem> kept = new ArrayList<>(items);
    for (int i = items.size() - 1; i >= 0; i--) {
      DayItem item = kept.remove(i);
      if (!covered(kept, months)) {
        kept.add(i, item);
      }
    }
    return kept;
  }
}
