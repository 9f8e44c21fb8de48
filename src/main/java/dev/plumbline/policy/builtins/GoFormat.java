package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.OptionalInt;

/**
 * Go's {@code fmt.Sprintf}: flags, width, precision, argument indexes, and a readable word in place
 * of everything that does not fit.
 *
 * @see <a href="https://pkg.go.dev/fmt">Package fmt</a>
 */
final class GoFormat {
  /** No width, precision or index is larger; Go's own limit, so that no format fills the memory. */
  private static final int LARGEST = 1_000_000;

  private final String format;
  private final List<GoArgument> arguments;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int argument;

  /** An index such as {@code [2]} was used, so left over arguments are no mistake. */
  private boolean reordered;

  /** The last thing read was an index. */
  private boolean indexed;

  /** The indexes of this conversion are in range and at their place. */
  private boolean inRange;

  private GoFlags flags = new GoFlags();

  private GoFormat(String format, List<GoArgument> arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  static String format(String format, List<GoArgument> arguments) {
    return new GoFormat(format, arguments).all();
  }

  private String all() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.append(format, at, end);
      at = end + 1;
      if (percent >= 0 && !conversion()) {
        break;
      }
    }
    if (!reordered && argument < arguments.size()) {
      extra();
    }
    return out.toString();
  }

  /** One conversion, behind its percent sign; false where the format ends before its verb. */
  private boolean conversion() {
    flags = new GoFlags();
    inRange = true;
    indexed = false;
    while (at < format.length() && flags.take(format.charAt(at))) {
      at++;
    }
    index();
    width();
    precision();
    if (!indexed) {
      index();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return false;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    verb(verb);
    return true;
  }

  private void verb(int verb) {
    if (verb == '%') {
      out.append('%');
    } else if (!inRange) {
      mistake(verb, "(BADINDEX)");
    } else if (argument >= arguments.size()) {
      mistake(verb, "(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        flags.forValue();
      }
      out.append(arguments.get(argument++).print(flags, verb));
    }
  }

  private void mistake(int verb, String what) {
    out.append("%!").appendCodePoint(verb).append(what);
  }

  private void width() {
    if (star()) {
      OptionalInt given = fromArgument();
      if (given.isEmpty()) {
        out.append("%!(BADWIDTH)");
      } else if (given.getAsInt() < 0) {
        flags.minus = true;
        flags.zero = false;
        given = OptionalInt.of(-given.getAsInt());
      }
      flags.width = given;
      indexed = false;
      return;
    }
    flags.width = number();
    inRange &= !indexed || flags.width.isEmpty();
  }

  private void precision() {
    if (at + 1 >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    inRange &= !indexed;
    index();
    if (star()) {
      OptionalInt given = fromArgument();
      if (given.isEmpty() || given.getAsInt() < 0) {
        given = OptionalInt.empty();
        out.append("%!(BADPREC)");
      }
      flags.precision = given;
      indexed = false;
      return;
    }
    flags.precision = OptionalInt.of(number().orElse(0));
  }

  private boolean star() {
    if (at >= format.length() || format.charAt(at) != '*') {
      return false;
    }
    at++;
    return true;
  }

  private OptionalInt fromArgument() {
    if (argument >= arguments.size()) {
      return OptionalInt.empty();
    }
    GoArgument given = arguments.get(argument++);
    return given instanceof GoArgument.Whole whole
            && whole.number() >= -LARGEST
            && whole.number() <= LARGEST
        ? OptionalInt.of((int) whole.number())
        : OptionalInt.empty();
  }

  /** Digits, if any; a crazily long number ends the format. */
  private OptionalInt number() {
    int number = 0;
    int from = at;
    for (; at < format.length() && isDigit(format.charAt(at)); at++) {
      if (number > LARGEST) {
        at = format.length();
        return OptionalInt.empty();
      }
      number = number * 10 + (format.charAt(at) - '0');
    }
    return at > from ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code [n]}, from 1. */
  private void index() {
    indexed = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0 || format.length() - at < 3) {
      at++;
      inRange = false;
      return;
    }
    OptionalInt place = whole(at + 1, close);
    at = close + 1;
    indexed = place.isPresent();
    int wanted = place.orElse(0) - 1;
    if (wanted >= 0 && wanted < arguments.size()) {
      argument = wanted;
    } else {
      inRange = false;
    }
  }

  private OptionalInt whole(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(format.charAt(i)) || number > LARGEST) {
        return OptionalInt.empty();
      }
      number = number * 10 + (format.charAt(i) - '0');
    }
    return from < to ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private void extra() {
    out.append("%!(EXTRA ");
    String between = "";
    for (GoArgument left : arguments.subList(argument, arguments.size())) {
      out.append(between).append(left.type()).append('=').append(left.print(new GoFlags(), 'v'));
      between = ", ";
    }
    out.append(')');
  }
}
