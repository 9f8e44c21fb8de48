package dev.plumbline.policy.builtins;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A time in one of Go's layouts.
 *
 * @see <a href="https://pkg.go.dev/time#Time.Format">Time.Format</a>
 */
final class GoTimeFormat {
  private static final int NANO_DIGITS = 9;

  private final ZonedDateTime time;
  private final String zoneName;
  private final StringBuilder out = new StringBuilder();

  private GoTimeFormat(ZonedDateTime time, String zoneName) {
    this.time = time;
    this.zoneName = zoneName;
  }

  /**
   * The time as this layout has it.
   *
   * @param zoneName what its zone is called at that time, {@code CEST}
   */
  static String text(ZonedDateTime time, String zoneName, GoLayout layout) {
    GoTimeFormat format = new GoTimeFormat(time, zoneName);
    for (GoLayout.Part part : layout.parts()) {
      format.out.append(part.before());
      format.out.append(format.field(part));
    }
    return format.out.append(layout.rest()).toString();
  }

  private String field(GoLayout.Part part) {
    return switch (part.field()) {
      case LONG_MONTH -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case MONTH -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case LONG_WEEKDAY -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case WEEKDAY ->
          time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case ZONE -> zoneName;
      case ZERO_MONTH -> padded(time.getMonthValue(), '0', 2);
      case NUMBER_MONTH -> padded(time.getMonthValue(), '0', 1);
      case ZERO_DAY -> padded(time.getDayOfMonth(), '0', 2);
      case UNDER_DAY -> padded(time.getDayOfMonth(), ' ', 2);
      case DAY -> padded(time.getDayOfMonth(), '0', 1);
      case ZERO_YEAR_DAY -> padded(time.getDayOfYear(), '0', 3);
      case UNDER_YEAR_DAY -> padded(time.getDayOfYear(), ' ', 3);
      case LONG_YEAR -> padded(time.getYear(), '0', 4);
      case SHORT_YEAR -> padded(time.getYear() % 100, '0', 2);
      case HOUR -> padded(time.getHour(), '0', 2);
      case ZERO_HOUR_12 -> padded(hour12(), '0', 2);
      case HOUR_12 -> padded(hour12(), '0', 1);
      case ZERO_MINUTE -> padded(time.getMinute(), '0', 2);
      case MINUTE -> padded(time.getMinute(), '0', 1);
      case ZERO_SECOND -> padded(time.getSecond(), '0', 2);
      case SECOND -> padded(time.getSecond(), '0', 1);
      case UPPER_HALF -> time.getHour() < 12 ? "AM" : "PM";
      case LOWER_HALF -> time.getHour() < 12 ? "am" : "pm";
      case OFFSET_SECONDS,
          OFFSET_COLON_SECONDS,
          OFFSET,
          OFFSET_COLON,
          OFFSET_SHORT,
          ISO_SECONDS,
          ISO_COLON_SECONDS,
          ISO,
          ISO_COLON,
          ISO_SHORT ->
          offset(part.field().text());
      case FRACTION -> part.point() + fraction(part.digits());
      case SHORT_FRACTION -> shortFraction(part);
    };
  }

  private static String padded(int number, char with, int width) {
    String digits = Integer.toString(number);
    return Character.toString(with).repeat(Math.max(0, width - digits.length())) + digits;
  }

  private int hour12() {
    int hour = time.getHour() % 12;
    return hour == 0 ? 12 : hour;
  }

  private String fraction(int digits) {
    return padded(time.getNano(), '0', NANO_DIGITS).substring(0, Math.min(digits, NANO_DIGITS));
  }

  private String shortFraction(GoLayout.Part part) {
    String digits = fraction(part.digits()).replaceFirst("0+$", "");
    return digits.isEmpty() ? "" : part.point() + digits;
  }

  /** By the shape of the field; the sign is that of the whole minutes. */
  private String offset(String shape) {
    int seconds = time.getOffset().getTotalSeconds();
    if (shape.startsWith("Z") && seconds == 0) {
      return "Z";
    }
    int minutes = Math.abs(seconds / 60);
    String colon = shape.indexOf(':') > 0 ? ":" : "";
    StringBuilder text = new StringBuilder(seconds / 60 < 0 ? "-" : "+");
    text.append(padded(minutes / 60, '0', 2));
    if (shape.length() > 3) {
      text.append(colon).append(padded(minutes % 60, '0', 2));
    }
    if (shape.length() > 6) {
      text.append(colon).append(padded(Math.abs(seconds) % 60, '0', 2));
    }
    return text.toString();
  }
}
