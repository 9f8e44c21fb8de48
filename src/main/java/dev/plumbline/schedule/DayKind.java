package dev.plumbline.schedule;

import java.util.List;

/** The kinds of values by which days can be said, plainest first. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are parts of lists from List.copyOf
enum DayKind {
  DATES(DayItem.DATES.subList(0, Field.DAY.size())),
  WEEKDAYS(DayItem.WEEKDAYS.subList(0, Field.WEEKDAY.size())),
  ALL_OF_DAY(DayItem.DATES),
  ALL_OF_WEEKDAY(DayItem.WEEKDAYS);

  private final List<DayItem> items;

  DayKind(List<DayItem> items) {
    this.items = items;
  }

  /** Whether no two values of the kind take one day, so that none can be left out. */
  boolean disjoint() {
    return this == DATES || this == WEEKDAYS;
  }

  /** All values of the kind, plainest first. */
  List<DayItem> items() {
    return items;
  }
}
