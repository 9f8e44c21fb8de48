package dev.plumbline.policy.builtins;

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
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * {@code time.*}, as far as it needs none of Go's layouts: nanoseconds since 1970 in UTC, or such a
 * number with a zone.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-reference#builtin-time">time</a>
 */
final class Times {
  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{1,2})(:[0-9]{2}:[0-9]{2})(?:[.,]([0-9]+))?"
              + "(?:Z|([+-])([0-9]{2}):([0-9]{2}))");

  /** Old names that Java keeps apart, under the zones that they are links to today. */
  private static final Map<String, String> OLD_NAMES =
      Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

  private Times() {}

  static Map<String, Builtin> all() {
    return Map.of(
        "time.now_ns", arguments -> nanos(arguments.surroundings().now()),
        "time.parse_rfc3339_ns", arguments -> nanos(rfc3339(arguments.text(0))),
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

  /** A little more than RFC 3339, as Go reads it: {@code T1:02:03}, offsets to {@code 24:60}. */
  private static Instant rfc3339(String text) {
    Matcher m = RFC_3339.matcher(text);
    if (!m.matches()) {
      throw new BuiltinException("not RFC 3339: " + text);
    }
    try {
      String hour = m.group(2).length() == 1 ? "0" + m.group(2) : m.group(2);
      LocalDateTime wall = LocalDateTime.parse(m.group(1) + "T" + hour + m.group(3));
      String fraction = m.group(4) == null ? "" : m.group(4);
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      return wall.withNano(nanos).toInstant(ZoneOffset.UTC).minusSeconds(offset(m));
    } catch (DateTimeParseException e) {
      throw new BuiltinException("not RFC 3339: " + text);
    }
  }

  private static long offset(Matcher m) {
    if (m.group(5) == null) {
      return 0;
    }
    int hours = Integer.parseInt(m.group(6));
    int minutes = Integer.parseInt(m.group(7));
    if (hours > 24 || minutes > 60) {
      throw new BuiltinException("offset out of range");
    }
    long seconds = hours * 3600L + minutes * 60L;
    return m.group(5).equals("-") ? -seconds : seconds;
  }

  /** A number in UTC, or {@code [number, zone]}. */
  private static ZonedDateTime time(Arguments arguments, int index) {
    if (arguments.value(index) instanceof Value.Arr array) {
      Arguments parts = new Arguments(array.elements(), arguments.surroundings());
      ZoneId zone = array.elements().size() > 1 ? zone(parts.text(1)) : ZoneOffset.UTC;
      return at(parts.whole(0), zone);
    }
    return at(arguments.whole(index), ZoneOffset.UTC);
  }

  private static ZonedDateTime at(long nanos, ZoneId zone) {
    return Instant.ofEpochSecond(0, nanos).atZone(zone);
  }

  /** {@code Local} is this machine's zone, which no policy should depend on: it is UTC here. */
  private static ZoneId zone(String name) {
    if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
      return ZoneOffset.UTC;
    }
    String known = OLD_NAMES.getOrDefault(name, name);
    if (!ZoneId.getAvailableZoneIds().contains(known)) {
      throw new BuiltinException("unknown time zone " + name);
    }
    return ZoneId.of(known);
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

  /** A wall time that a zone skips is taken by the offset before the gap, as in Go. */
  private static Instant instant(LocalDateTime wall, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    ZoneOffset offset =
        offsets.isEmpty() ? rules.getTransition(wall).getOffsetBefore() : offsets.get(0);
    return wall.toInstant(offset);
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
