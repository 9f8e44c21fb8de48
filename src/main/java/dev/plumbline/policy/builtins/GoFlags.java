package dev.plumbline.policy.builtins;

import java.util.OptionalInt;

/** What stands between the percent sign and the verb of one conversion. */
final class GoFlags {
  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %#v}: Go's own syntax. */
  boolean sharpV;

  /** {@code %+v}: with the names of members. */
  boolean plusV;

  OptionalInt width = OptionalInt.empty();
  OptionalInt precision = OptionalInt.empty();

  /** Takes a flag; false where the character is none. */
  boolean take(char c) {
    switch (c) {
      case '-' -> minus = true;
      case '+' -> plus = true;
      case '#' -> sharp = true;
      case ' ' -> space = true;
      case '0' -> zero = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** {@code v} gives two flags another meaning. */
  void forValue() {
    sharpV = sharp;
    sharp = false;
    plusV = plus;
    plus = false;
  }

  /** The text at the wanted width, with zeros on the left where they were asked for. */
  String padded(String text) {
    return fill(text, zero && !minus ? '0' : ' ');
  }

  /** The text at the wanted width, never with zeros. */
  String spaced(String text) {
    return fill(text, ' ');
  }

  private String fill(String text, char with) {
    int missing = width.orElse(0) - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    String padding = Character.toString(with).repeat(missing);
    return minus ? text + padding : padding + text;
  }

  /** The sign in front of a number that is not negative. */
  String sign() {
    return plus ? "+" : space ? " " : "";
  }
}
