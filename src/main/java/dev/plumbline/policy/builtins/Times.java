package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code time.*}: nanoseconds since 1970 in UTC, or such a number with a zone and a layout.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-time">time</a>
 */
final class Times {
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);
  private static final GoLayout RFC_3339 = GoLayout.of("RFC3339");

  private Times() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "time.now_ns", arguments -> nanos(arguments.surroundings().now()),
        "time.parse_rfc3339_ns",
            arguments -> nanos(GoTimeParser.instant(RFC_3339, arguments.text(0))),
        "time.parse_ns",
            arguments ->
                nanos(GoTimeParser.instant(GoLayout.of(arguments.text(0)), arguments.text(1))),
        "time.parse_duration_ns", arguments -> Value.of(GoDuration.nanos(arguments.text(0))),
        "time.format", Times::format,
        "time.date", Times::date,
        "time.clock", Times::clock,
        "time.weekday", Times::weekday,
        "time.add_date", Times::addDate,
        "time.diff", Times::diff);
  }

  private static Value nanos(Instant instant) {
    BigInteger nanos =
        BigInteger.valueOf(instant.getEpochSecond())
            .multiply(SECOND)
            .add(BigInteger.valueOf(instant.getNano()));
    if (nanos.bitLength() >= Long.SIZE) {
      throw new BuiltinException("time outside of valid range");
    }
    return new Value.Num(nanos.toString());
  }

  /**
   * A number in UTC, or an array of a number and perhaps a zone and a layout, which every function
   * looks at.
   */
  private static ZonedDateTime time(Arguments arguments, int index) {
    if (!(arguments.value(index) instanceof Value.Arr array)) {
      return at(arguments.number(index), ZoneOffset.UTC);
    }
    Arguments parts = new Arguments(array.elements(), arguments.surroundings());
    BigDecimal number = parts.number(0);
    ZoneId zone = array.elements().size() > 1 ? Zones.of(parts.text(1)) : ZoneOffset.UTC;
    layout(array.elements(), parts);
    return at(number, zone);
  }

  private static String layout(List<Value> parts, Arguments arguments) {
    return parts.size() > 2 ? arguments.text(2) : "";
  }

  private static ZonedDateTime at(BigDecimal nanos, ZoneId zone) {
    try {
      return Instant.ofEpochSecond(0, nanos.longValueExact()).atZone(zone);
    } catch (ArithmeticException e) {
      throw new BuiltinException("timestamp too big");
    }
  }

  private static Value format(Arguments arguments) {
    ZonedDateTime time = time(arguments, 0);
    String layout =
        arguments.value(0) instanceof Value.Arr array
            ? layout(array.elements(), new Arguments(array.elements(), arguments.surroundings()))
            : "";
    GoLayout wanted = layout.isEmpty() ? GoLayout.usual() : GoLayout.of(layout);
    return Value.of(GoTimeFormat.text(time, Zones.abbreviation(time), wanted));
  }

  private static Value numbers(int... numbers) {
    return new Value.Arr(IntStream.of(numbers).mapToObj(Value::of).toList());
  }

  private static Value date(Arguments arguments) {
    ZonedDateTime t = time(arguments, 0);
    return numbers(t.getYear(), t.getMonthValue(), t.getDayOfMonth());
  }

  private static Value clock(Arguments arguments) {
    ZonedDateTime t = time(arguments, 0);
    return numbers(t.getHour(), t.getMinute(), t.getSecond());
  }

  private static Value weekday(Arguments arguments) {
    return Value.of(
        time(arguments, 0).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  /** A day that the month has not runs over into the next, as in Go. */
  private static Value addDate(Arguments arguments) {
    ZonedDateTime t = time(arguments, 0);
    long years = arguments.whole(1);
    long months = arguments.whole(2);
    long days = arguments.whole(3);
    try {
      LocalDate date =
          t.toLocalDate()
              .withDayOfMonth(1)
              .plusMonths(Math.addExact(Math.multiplyExact(years, 12), months))
              .plusDays(Math.addExact(days, t.getDayOfMonth() - 1L));
      return nanos(instant(LocalDateTime.of(date, t.toLocalTime()), t.getZone()));
    } catch (DateTimeException | ArithmeticException e) {
      throw new BuiltinException("time outside of valid range");
    }
  }

  /**
   * Of a wall time that a zone skips or has twice, Go takes what a first guess gives, made with the
   * offset of that time in UTC.
   */
  private static Instant instant(LocalDateTime wall, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffset guess = rules.getOffset(wall.toInstant(ZoneOffset.UTC));
    return wall.toInstant(rules.getOffset(wall.toInstant(guess)));
  }

  /** Years, months, days, hours, minutes and seconds between two times, in the first one's zone. */
  private static Value diff(Arguments arguments) {
    ZonedDateTime one = time(arguments, 0);
    ZonedDateTime two = time(arguments, 1).withZoneSameInstant(one.getZone());
    LocalDateTime from = (one.isAfter(two) ? two : one).toLocalDateTime();
    LocalDateTime to = (one.isAfter(two) ? one : two).toLocalDateTime();
    LocalTime a = from.toLocalTime().withNano(0);
    LocalTime b = to.toLocalTime().withNano(0);
    long seconds = Duration.between(a, b).toSeconds();
    int borrowed = seconds < 0 ? 1 : 0;
    seconds += borrowed * 86_400L;
    int day = to.getDayOfMonth() - from.getDayOfMonth() - borrowed;
    int month = to.getMonthValue() - from.getMonthValue();
    if (day < 0) {
      day += from.toLocalDate().lengthOfMonth();
      month--;
    }
    int year = to.getYear() - from.getYear() - (month < 0 ? 1 : 0);
    month += month < 0 ? 12 : 0;
    int rest = (int) seconds;
    return numbers(year, month, day, rest / 3600, rest / 60 % 60, rest % 60);
  }
}
