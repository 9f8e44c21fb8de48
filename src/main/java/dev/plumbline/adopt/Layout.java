package dev.plumbline.adopt;

import java.util.Locale;

/** How specs are spread over files. */
public enum Layout {
  /** A file for each name; a pipeline that is the same in several targets is one entry. */
  PIPELINE,
  /** A file for each account and region. */
  TARGET;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
