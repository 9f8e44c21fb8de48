package dev.plumbline.policy.builtins;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a time in one of Go's layouts, as on a machine whose own zone is UTC.
 *
 * @see <a href="https://pkg.go.dev/time#Parse">time.Parse</a>
 */
final class GoTimeParser {
  private static final List<String> MONTHS =
      Stream.of(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
  private static final List<String> WEEKDAYS =
      Stream.of(DayOfWeek.values())
          .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();

  /** Up to 23 hours, with any number of zeros before. */
  private static final String HOURS = "[+-]0*(?:1?[0-9]|2[0-3])(?![0-9])";

  private static final Pattern OFFSET_HOURS = Pattern.compile(HOURS);

  /** What Go takes for the name of a zone: it knows their shapes only. */
  private static final Pattern ZONE =
      Pattern.compile(
          "ChST|MeST|[A-Z]{4}T(?![A-Z])|(?:[A-Z]{3}T|WITA)(?![A-Z])|[A-Z]{3}(?![A-Z])|" + HOURS);

  private final GoLayout layout;
  private final GoTimeText text;
  private int year;
  private OptionalInt month = OptionalInt.empty();
  private OptionalInt day = OptionalInt.empty();
  private OptionalInt yearDay = OptionalInt.empty();
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private String half = "";
  private int offset;
  private boolean utc;

  private GoTimeParser(GoLayout layout, String value) {
    this.layout = layout;
    this.text = new GoTimeText(value);
  }

  /** The instant of this text; what the layout has not is the first of its kind. */
  static Instant instant(GoLayout layout, String value) {
    GoTimeParser parser = new GoTimeParser(layout, value);
    for (int i = 0; i < layout.parts().size(); i++) {
      parser.text.skip(layout.parts().get(i).before());
      parser.field(i);
    }
    parser.text.skip(layout.rest());
    if (!parser.text.ends()) {
      throw parser.text.wrong();
    }
    return parser.instant();
  }

  /** Whether the text is a time of this layout. */
  static boolean reads(GoLayout layout, String value) {
    try {
      Instant unused = instant(layout, value);
      return true;
    } catch (BuiltinException e) {
      return false;
    }
  }

  private void field(int index) {
    GoLayout.Part part = layout.parts().get(index);
    switch (part.field()) {
      case LONG_MONTH -> month = OptionalInt.of(text.name(MONTHS, Integer.MAX_VALUE) + 1);
      case MONTH -> month = OptionalInt.of(text.name(MONTHS, 3) + 1);
      case LONG_WEEKDAY -> text.name(WEEKDAYS, Integer.MAX_VALUE);
      case WEEKDAY -> text.name(WEEKDAYS, 3);
      case ZERO_MONTH -> month = OptionalInt.of(text.within(1, 12, text.number(2, 2)));
      case NUMBER_MONTH -> month = OptionalInt.of(text.within(1, 12, text.number(1, 2)));
      case ZERO_DAY -> day = OptionalInt.of(text.number(2, 2));
      case UNDER_DAY -> day = OptionalInt.of(text.spaced(1).number(1, 2));
      case DAY -> day = OptionalInt.of(text.number(1, 2));
      case ZERO_YEAR_DAY -> yearDay = OptionalInt.of(text.number(3, 3));
      case UNDER_YEAR_DAY -> yearDay = OptionalInt.of(text.spaced(2).number(1, 3));
      case LONG_YEAR -> year = text.number(4, 4);
      case SHORT_YEAR -> shortYear();
      case HOUR -> hour = text.within(0, 23, text.number(1, 2));
      case ZERO_HOUR_12 -> hour = text.within(0, 12, text.number(2, 2));
      case HOUR_12 -> hour = text.within(0, 12, text.number(1, 2));
      case ZERO_MINUTE -> minute = text.within(0, 59, text.number(2, 2));
      case MINUTE -> minute = text.within(0, 59, text.number(1, 2));
      case ZERO_SECOND -> second(text.number(2, 2), index);
      case SECOND -> second(text.number(1, 2), index);
      case UPPER_HALF -> afternoon(text.either("AM", "PM"));
      case LOWER_HALF -> afternoon(text.either("am", "pm"));
      case ZONE -> zone();
      case OFFSET_SECONDS, OFFSET_COLON_SECONDS, OFFSET, OFFSET_COLON, OFFSET_SHORT ->
          offset(part.field().text());
      case ISO_SECONDS, ISO_COLON_SECONDS, ISO, ISO_COLON, ISO_SHORT -> iso(part.field().text());
      case FRACTION -> nano = text.nanos(text.take(1 + part.digits()));
      case SHORT_FRACTION -> nano = text.fraction().orElse(nano);
    }
  }

  private void shortYear() {
    int two = text.signed(text.take(2));
    year = two >= 69 ? two + 1900 : two + 2000;
  }

  /** A fraction may follow even where the layout has none. */
  private void second(int number, int index) {
    second = text.within(0, 59, number);
    List<GoLayout.Part> parts = layout.parts();
    boolean told = index + 1 < parts.size() && parts.get(index + 1).digits() > 0;
    nano = told ? nano : text.fraction().orElse(nano);
  }

  private void afternoon(String found) {
    half = found.toUpperCase(Locale.ROOT);
  }

  private void iso(String shape) {
    if (text.skipped("Z")) {
      utc = true;
    } else {
      offset(shape);
    }
  }

  private void offset(String shape) {
    boolean colons = shape.indexOf(':') > 0;
    String digits = "([0-9]{2})";
    String between = colons ? ":" : "";
    int groups = shape.length() <= 3 ? 1 : shape.length() <= 6 ? 2 : 3;
    String pattern = "([+-])" + digits + (between + digits).repeat(groups - 1);
    MatchResult m = text.skipped(Pattern.compile(pattern)).orElseThrow(text::wrong);
    int seconds = text.within(0, 24, Integer.parseInt(m.group(2))) * 3600;
    seconds += groups > 1 ? text.within(0, 60, Integer.parseInt(m.group(3))) * 60 : 0;
    seconds += groups > 2 ? text.within(0, 60, Integer.parseInt(m.group(4))) : 0;
    offset = m.group(1).equals("-") ? -seconds : seconds;
  }

  /** The time is taken for one in UTC, whatever the name: Go knows this machine's names only. */
  private void zone() {
    if (text.skipped("UTC")) {
      utc = true;
    } else if (text.skipped("GMT")) {
      text.skipped(OFFSET_HOURS);
    } else if (text.skipped(ZONE).isEmpty()) {
      throw text.wrong();
    }
  }

  private Instant instant() {
    int hour24 = half.equals("PM") && hour < 12 ? hour + 12 : hour;
    hour24 = half.equals("AM") && hour == 12 ? 0 : hour24;
    try {
      return date()
          .atTime(LocalTime.of(hour24, minute, second, nano))
          .toInstant(ZoneOffset.UTC)
          .minusSeconds(east());
    } catch (DateTimeException e) {
      throw text.wrong();
    }
  }

  /** One second west of Greenwich is Go's word for no offset at all; a zone's name is none. */
  private int east() {
    return utc || offset == -1 ? 0 : offset;
  }

  private LocalDate date() {
    if (yearDay.isEmpty()) {
      return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }
    LocalDate date = LocalDate.ofYearDay(year, yearDay.getAsInt());
    boolean agrees =
        month.orElse(date.getMonthValue()) == date.getMonthValue()
            && day.orElse(date.getDayOfMonth()) == date.getDayOfMonth();
    if (!agrees) {
      throw text.wrong();
    }
    return date;
  }
}
