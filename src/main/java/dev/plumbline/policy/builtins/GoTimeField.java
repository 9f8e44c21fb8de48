package dev.plumbline.policy.builtins;

import java.util.Optional;

/**
 * The parts of Go's reference time, {@code Mon Jan 2 15:04:05 MST 2006}, that a layout may hold.
 */
enum GoTimeField {
  LONG_MONTH("January"),
  MONTH("Jan"),
  LONG_WEEKDAY("Monday"),
  WEEKDAY("Mon"),
  ZONE("MST"),
  ZERO_MONTH("01"),
  ZERO_DAY("02"),
  ZERO_HOUR_12("03"),
  ZERO_MINUTE("04"),
  ZERO_SECOND("05"),
  SHORT_YEAR("06"),
  ZERO_YEAR_DAY("002"),
  HOUR("15"),
  NUMBER_MONTH("1"),
  LONG_YEAR("2006"),
  DAY("2"),
  UNDER_DAY("_2"),
  UNDER_YEAR_DAY("__2"),
  HOUR_12("3"),
  MINUTE("4"),
  SECOND("5"),
  UPPER_HALF("PM"),
  LOWER_HALF("pm"),
  OFFSET_SECONDS("-070000"),
  OFFSET_COLON_SECONDS("-07:00:00"),
  OFFSET("-0700"),
  OFFSET_COLON("-07:00"),
  OFFSET_SHORT("-07"),
  ISO_SECONDS("Z070000"),
  ISO_COLON_SECONDS("Z07:00:00"),
  ISO("Z0700"),
  ISO_COLON("Z07:00"),
  ISO_SHORT("Z07"),

  /** {@code .000}: exactly so many digits; its text is the first of them. */
  FRACTION(".0"),

  /** {@code .999}: at most so many digits, without zeros at the end. */
  SHORT_FRACTION(".9");

  private final String text;

  GoTimeField(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The first field in this order whose text stands here; fractions are not looked for. */
  static Optional<GoTimeField> at(String layout, int index) {
    for (GoTimeField field : values()) {
      if (field.compareTo(FRACTION) < 0
          && layout.startsWith(field.text, index)
          && field.mayEnd(layout, index + field.text.length())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** {@code Month} holds no {@code Mon}, and {@code _2006} is a year behind an underscore. */
  private boolean mayEnd(String layout, int end) {
    return switch (this) {
      case MONTH, WEEKDAY ->
          end == layout.length() || layout.charAt(end) < 'a' || layout.charAt(end) > 'z';
      case UNDER_DAY -> !layout.startsWith("006", end);
      default -> true;
    };
  }
}
