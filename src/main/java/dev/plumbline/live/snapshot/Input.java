package dev.plumbline.live.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One file, or standard input.
 *
 * @param name as problems name it
 */
record Input(String name, Opening opening) {
  /** Opens it for one reading. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  boolean named(String... endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
