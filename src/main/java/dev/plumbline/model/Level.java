package dev.plumbline.model;

import java.util.Locale;

/**
 * What a finding does to the run: an {@code error} (deny, violation, drift) counts against {@code
 * --fail-on}, a {@code warn} only with {@code --fail-on-warn}.
 */
public enum Level {
  ERROR,
  WARN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
