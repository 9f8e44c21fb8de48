package dev.plumbline.policy.build;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Rego that sources are written in: {@code v1} by default, {@code v0} for old ones. */
public enum RegoVersion {
  V0,
  V1;

  /** The version of this name, {@code v0} or {@code v1}; empty for any other text. */
  public static Optional<RegoVersion> of(String name) {
    return Arrays.stream(values()).filter(v -> v.toString().equals(name)).findFirst();
  }

  /** What tells {@code opa}. */
  List<String> flags() {
    return this == V0 ? List.of("--v0-compatible") : List.of();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
