package dev.plumbline.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run asks of waivers' dates. Days are those of UTC, and a waiver holds to the end of its
 * last one.
 *
 * @param now of the run; no clock is asked
 * @param maxDays how far ahead the last day may lie
 * @param warnDays how many days before its end a waiver is warned of
 */
public record Terms(Instant now, int maxDays, int warnDays) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  boolean expired(LocalDate expires) {
    return expires.isBefore(today());
  }

  /** Days from today to the last day: 0 on that day. */
  long daysLeft(LocalDate expires) {
    return ChronoUnit.DAYS.between(today(), expires);
  }

  boolean soon(LocalDate expires) {
    return !expired(expires) && daysLeft(expires) <= warnDays;
  }

  /** The last day that may be written. */
  LocalDate last() {
    return today().plusDays(maxDays);
  }

  /** The day of a text, which has one form only; empty where it is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return SHAPE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Why this text cannot be the last day of a waiver; empty where it can. */
  Optional<String> refusal(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.of("wanted a day as YYYY-MM-DD, without a time");
    }
    Optional<LocalDate> day = day(text);
    if (day.isEmpty()) {
      return Optional.of("the calendar has no such day");
    }
    return day.get().isAfter(last())
        ? Optional.of(
            "wanted at most "
                + maxDays
                + " days ahead, which is "
                + last()
                + " (--waiver-max-days)")
        : Optional.empty();
  }

  /** The same for a waiver that is written now: one that is over already is no use. */
  public Optional<String> refusalOfNew(String text) {
    return refusal(text)
        .or(
            () ->
                day(text)
                    .filter(this::expired)
                    .map(day -> "that day is over: today is " + today() + " in UTC"));
  }
}
