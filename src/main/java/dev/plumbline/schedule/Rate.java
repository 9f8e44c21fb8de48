package dev.plumbline.schedule;

import java.util.List;

/**
 * {@code rate(5 hours)}: a run each so many minutes. From when it counts, the expression does not
 * tell.
 */
record Rate(long minutes) implements Timing {
  /** What a rate may count, largest first. */
  enum Unit {
    DAY(24 * 60),
    HOUR(60),
    MINUTE(1);

    private final int minutes;

    Unit(int minutes) {
      this.minutes = minutes;
    }

    int minutes() {
      return minutes;
    }

    /** Singular with one, plural with more. */
    String text(long count) {
      String name = List.of("day", "hour", "minute").get(ordinal());
      return count == 1 ? name : name + "s";
    }
  }

  Rate {
    if (minutes < 1) {
      throw new IllegalArgumentException("not a rate: " + minutes + " minutes");
    }
  }

  /** In the largest unit that gives a whole number. */
  @Override
  public String text() {
    for (Unit unit : Unit.values()) {
      if (minutes % unit.minutes() == 0) {
        return text(minutes / unit.minutes(), unit);
      }
    }
    throw new IllegalStateException("every number is whole minutes");
  }

  @Override
  public Rate normal() {
    return this;
  }

  static String text(long count, Unit unit) {
    return "rate(" + count + " " + unit.text(count) + ")";
  }
}
