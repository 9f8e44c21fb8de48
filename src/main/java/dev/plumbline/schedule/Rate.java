package dev.plumbline.schedule;

/**
 * {@code rate(5 hours)}: a run each so many minutes. From when it counts, the expression does not
 * tell.
 */
record Rate(long minutes) implements Timing {
  /** What a rate may count, largest first. */
  enum Unit {
    DAY("day", 24 * 60),
    HOUR("hour", 60),
    MINUTE("minute", 1);

    private final String label;
    private final int minutes;

    Unit(String label, int minutes) {
      this.label = label;
      this.minutes = minutes;
    }

    int minutes() {
      return minutes;
    }

    /** Singular with one, plural with more. */
    String text(long count) {
      return count == 1 ? label : label + "s";
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
