package dev.plumbline.report.junit;

import java.util.Locale;

/** What becomes of a case whose open findings do not fail the run. */
public enum Below {
  /** It passes, and what was found is printed. */
  PASS,
  SKIP,
  /** It is red, though the run is not. */
  FAIL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
