package dev.plumbline.report.format;

import java.util.Locale;

/** The formats of the results of policy tests. */
public enum TestFormat {
  JUNIT;

  /** As it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
