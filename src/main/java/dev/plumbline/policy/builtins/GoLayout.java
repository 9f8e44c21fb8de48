package dev.plumbline.policy.builtins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A layout of Go's {@code time} package: fields with the text before each.
 *
 * @param rest behind the last field
 * @see <a href="https://pkg.go.dev/time#pkg-constants">the layouts</a>
 */
record GoLayout(List<Part> parts, String rest) {
  private static final String RFC_3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

  /** The layouts that OPA knows by name. */
  private static final Map<String, String> NAMED =
      Map.of(
          "ANSIC", "Mon Jan _2 15:04:05 2006",
          "UnixDate", "Mon Jan _2 15:04:05 MST 2006",
          "RubyDate", "Mon Jan 02 15:04:05 -0700 2006",
          "RFC822", "02 Jan 06 15:04 MST",
          "RFC822Z", "02 Jan 06 15:04 -0700",
          "RFC850", "Monday, 02-Jan-06 15:04:05 MST",
          "RFC1123", "Mon, 02 Jan 2006 15:04:05 MST",
          "RFC1123Z", "Mon, 02 Jan 2006 15:04:05 -0700",
          "RFC3339", "2006-01-02T15:04:05Z07:00",
          "RFC3339Nano", RFC_3339_NANO);

  /**
   * One field.
   *
   * @param before the text before it
   * @param point what a fraction begins with
   * @param digits of a fraction
   */
  record Part(String before, GoTimeField field, char point, int digits) {}

  /** The layout of this name, or the one that is written here. */
  static GoLayout of(String nameOrLayout) {
    return read(NAMED.getOrDefault(nameOrLayout, nameOrLayout));
  }

  /** What {@code time.format} takes where no layout is given. */
  static GoLayout usual() {
    return read(RFC_3339_NANO);
  }

  private static GoLayout read(String layout) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < layout.length()) {
      Optional<Part> part = part(layout, from, at);
      if (part.isPresent()) {
        parts.add(part.get());
        at += length(part.get());
        from = at;
      } else {
        at++;
      }
    }
    return new GoLayout(List.copyOf(parts), layout.substring(from));
  }

  private static int length(Part part) {
    return part.digits > 0 ? 1 + part.digits : part.field.text().length();
  }

  private static Optional<Part> part(String layout, int from, int at) {
    char c = layout.charAt(at);
    String before = layout.substring(from, at);
    return c == '.' || c == ','
        ? fraction(layout, before, at)
        : GoTimeField.at(layout, at).map(field -> new Part(before, field, c, 0));
  }

  /** A run of zeros or of nines behind a point or a comma, with no other digit behind it. */
  private static Optional<Part> fraction(String layout, String before, int at) {
    char digit = at + 1 < layout.length() ? layout.charAt(at + 1) : ' ';
    if (digit != '0' && digit != '9') {
      return Optional.empty();
    }
    int end = at + 1;
    while (end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    if (end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9') {
      return Optional.empty();
    }
    GoTimeField field = digit == '0' ? GoTimeField.FRACTION : GoTimeField.SHORT_FRACTION;
    return Optional.of(new Part(before, field, layout.charAt(at), end - at - 1));
  }
}
