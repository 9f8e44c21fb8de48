package dev.plumbline.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, worst first, so that the natural order sorts the worst to the top. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFO;

  /** The names that specs, policies, configuration and reports use, worst first. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Severity::toString).toList();
  }

  /** The severity of this lower-case name; empty for any other text. */
  public static Optional<Severity> of(String name) {
    return Arrays.stream(values()).filter(s -> s.toString().equals(name)).findFirst();
  }

  /** Whether this is as bad as {@code threshold} or worse. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
