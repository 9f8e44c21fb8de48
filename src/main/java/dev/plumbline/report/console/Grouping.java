package dev.plumbline.report.console;

import java.util.Locale;

/** By what the report's findings stand together. */
public enum Grouping {
  PIPELINE,
  /** By pipeline below a heading with the totals of each account and region. */
  TARGET,
  RULE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
