package dev.plumbline.config;

import java.util.Locale;

/** What is done with pipelines that no spec declares. */
public enum Unmanaged {
  OFF,
  SHOW,
  FAIL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
