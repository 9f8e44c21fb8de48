package dev.plumbline.model;

import java.util.Locale;

/** Where a pipeline is judged: against AWS ({@code check}), or as it is written ({@code gate}). */
public enum Stage {
  CHECK,
  GATE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
