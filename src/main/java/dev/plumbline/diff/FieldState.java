package dev.plumbline.diff;

import java.util.Locale;

/** How a field of the live document stands against the desired one. */
public enum FieldState {
  EQUAL,
  /** Both hold a value, and the two mean different things; or the spec asserts "not set". */
  CHANGED,
  /** Declared, and not live. */
  MISSING,
  /** Live holds a value other than the default, or an element, that the spec does not mention. */
  UNDECLARED,
  /** Different or undeclared, and the spec says not to look. */
  IGNORED,
  /** Not in the catalog, and not declared. */
  UNMODELLED,
  /** Declared, and the source could not have held it. */
  UNREADABLE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
