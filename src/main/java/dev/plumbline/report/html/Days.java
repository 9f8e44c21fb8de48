package dev.plumbline.report.html;

import dev.plumbline.model.Acceptance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Dates as people count them: from the day of the run, in UTC. */
final class Days {
  /** A waiver that ends within two weeks is worth a look. */
  private static final int SOON = 14;

  private final LocalDate today;

  Days(String now) {
    this.today = day(now);
  }

  /**
   * When something was first seen.
   *
   * @param day {@code 2026-11-20}
   * @param ago {@code 3 days ago}
   */
  record Since(String day, String ago) {}

  /** The day of an instant of the report, and how long ago that is. */
  Since since(String instant) {
    try {
      LocalDate then = day(instant);
      long days = ChronoUnit.DAYS.between(then, today);
      return new Since(then.toString(), days <= 0 ? "today" : Words.count(days, "day") + " ago");
    } catch (DateTimeParseException e) {
      return new Since(Words.line(instant), "day unknown");
    }
  }

  /** {@code until 2027-01-31 (69 days left)}, {@code ended 2026-11-22 (1 day ago)}. */
  String term(Acceptance waiver) {
    long days = ChronoUnit.DAYS.between(today, waiver.expires());
    if (waiver.expired()) {
      return "ended " + waiver.expires() + ago(-days);
    }
    String left = days <= 0 ? "its last day" : Words.count(days, "day") + " left";
    return "until " + waiver.expires() + " (" + left + ")";
  }

  private static String ago(long days) {
    return days > 0 ? " (" + Words.count(days, "day") + " ago)" : "";
  }

  /** Whether it still holds and soon will not. */
  boolean soon(Acceptance waiver) {
    return !waiver.expired() && ChronoUnit.DAYS.between(today, waiver.expires()) <= SOON;
  }

  private static LocalDate day(String instant) {
    return LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC);
  }
}
