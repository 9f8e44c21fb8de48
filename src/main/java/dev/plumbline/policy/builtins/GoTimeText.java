package dev.plumbline.policy.builtins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a time and a place in it; each step reads what stands there and goes past it. */
final class GoTimeText {
  private static final Pattern FRACTION = Pattern.compile("[.,][0-9]+");

  private final String value;
  private int at;

  GoTimeText(String value) {
    this.value = value;
  }

  boolean ends() {
    return at == value.length();
  }

  BuiltinException wrong() {
    return new BuiltinException("not a time of this layout: " + value);
  }

  /** Past this text; any number of spaces in it stands for any number. */
  void skip(String text) {
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == ' ') {
        if (at < value.length() && value.charAt(at) != ' ') {
          throw wrong();
        }
        i = past(text, i, ' ');
        at = past(value, at, ' ');
      } else if (at < value.length() && value.charAt(at) == text.charAt(i)) {
        i++;
        at++;
      } else {
        throw wrong();
      }
    }
  }

  private static int past(String text, int from, char c) {
    int end = from;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  String take(int length) {
    if (at + length > value.length()) {
      throw wrong();
    }
    at += length;
    return value.substring(at - length, at);
  }

  private boolean digitAt(int index) {
    return index < value.length() && value.charAt(index) >= '0' && value.charAt(index) <= '9';
  }

  /** A number of so many digits. */
  int number(int least, int most) {
    int end = at;
    while (end < at + most && digitAt(end)) {
      end++;
    }
    if (end - at < least) {
      throw wrong();
    }
    return Integer.parseInt(take(end - at));
  }

  int within(int least, int most, int number) {
    if (number < least || number > most) {
      throw wrong();
    }
    return number;
  }

  /** Past at most so many spaces. */
  GoTimeText spaced(int most) {
    at = Math.min(past(value, at, ' '), at + most);
    return this;
  }

  int name(List<String> names, int length) {
    for (int i = 0; i < names.size(); i++) {
      String full = names.get(i);
      String name = full.substring(0, Math.min(length, full.length()));
      if (matches(name)) {
        at += name.length();
        return i;
      }
    }
    throw wrong();
  }

  /** In either case of ASCII's letters, and of no others. */
  private boolean matches(String name) {
    int end = at + name.length();
    return end <= value.length()
        && value.substring(at, end).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
  }

  /** Go reads these digits with a sign, where there is one. */
  int signed(String digits) {
    if (!digits.matches("[+-]?[0-9]+")) {
      throw wrong();
    }
    return Integer.parseInt(digits);
  }

  /** The nanoseconds of a fraction, where one stands here. */
  OptionalInt fraction() {
    return skipped(FRACTION).stream().mapToInt(m -> nanos(m.group())).findFirst();
  }

  /** More than nine digits are cut off. */
  int nanos(String pointed) {
    if (pointed.charAt(0) != '.' && pointed.charAt(0) != ',') {
      throw wrong();
    }
    String digits = pointed.substring(1, Math.min(pointed.length(), 10));
    int number = signed(digits);
    if (number < 0) {
      throw wrong();
    }
    for (int i = digits.length(); i < 9; i++) {
      number *= 10;
    }
    return number;
  }

  /** The two characters here, which are one of these texts. */
  String either(String one, String other) {
    String found = take(2);
    if (!found.equals(one) && !found.equals(other)) {
      throw wrong();
    }
    return found;
  }

  /** Past this text, where it stands here. */
  boolean skipped(String text) {
    boolean here = value.startsWith(text, at);
    at += here ? text.length() : 0;
    return here;
  }

  /** Past what this pattern finds here. */
  Optional<MatchResult> skipped(Pattern pattern) {
    Matcher m = pattern.matcher(value).region(at, value.length());
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    at = m.end();
    return Optional.of(m.toMatchResult());
  }
}
