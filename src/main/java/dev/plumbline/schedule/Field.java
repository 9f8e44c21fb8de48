package dev.plumbline.schedule;

import java.util.List;

/**
 * The six fields of a cron expression, in the order in which they are written, with the values and
 * wildcards of Image Builder's table.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html">Use
 *     cron expressions in Image Builder</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of and toList
enum Field {
  MINUTE("minute", 0, 59, List.of(), "0-59 with , - * /"),
  HOUR("hour", 0, 23, List.of(), "0-23 with , - * /"),
  DAY("day", 1, 31, List.of(), "1-31 with , - * ? / L W"),
  MONTH(
      "month",
      1,
      12,
      List.of(
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "MAY",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER"),
      "1-12 or JAN-DEC with , - * /"),
  /** Sunday is 1. */
  WEEKDAY(
      "day of week",
      1,
      7,
      List.of("SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"),
      "1-7 or SUN-SAT with , - * ? L #"),
  YEAR("year", 1970, 2199, List.of(), "1970-2199 with , - * /");

  private final String label;
  private final int min;
  private final int max;
  private final List<String> longNames;
  private final List<String> names;
  private final String allowed;

  Field(String label, int min, int max, List<String> longNames, String allowed) {
    this.label = label;
    this.min = min;
    this.max = max;
    this.longNames = longNames;
    this.names = longNames.stream().map(name -> name.substring(0, 3)).toList();
    this.allowed = allowed;
  }

  String label() {
    return label;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  /** How many values the field has. */
  int size() {
    return max - min + 1;
  }

  /** The upper-case names that may stand for the values, from {@link #min} on. */
  List<String> names() {
    return names;
  }

  /** English names in full, which the grammar does not have and people write. */
  List<String> longNames() {
    return longNames;
  }

  /** What the documented table allows, for messages. */
  String allowed() {
    return allowed;
  }

  /** The value as the normal form writes it: weekdays by name, since numbers are read both ways. */
  String text(int value) {
    return this == WEEKDAY ? names.get(value - min) : Integer.toString(value);
  }
}
