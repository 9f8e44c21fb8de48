package dev.plumbline.policy.wasm;

import java.util.Optional;

/** Exceptions in one line for a reader of reports. */
final class Reasons {
  private static final int LONGEST = 300;

  private Reasons() {}

  static String of(RuntimeException e) {
    if (e instanceof IndexOutOfBoundsException) {
      return "it reached behind the end of its memory";
    }
    String message = Optional.ofNullable(e.getMessage()).orElse("").strip();
    String line = message.lines().findFirst().orElse(e.getClass().getSimpleName());
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
