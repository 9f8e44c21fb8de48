package dev.plumbline.report.json;

import java.io.IOException;

/** Something in a report file that is not as a report has it. */
final class Mistake extends IOException {
  private final long offset;

  /**
   * A mistake.
   *
   * @param message what was found and what is wanted, naming the place inside the report
   * @param offset of the first byte of what was found
   */
  Mistake(String message, long offset) {
    super(message);
    this.offset = offset;
  }

  long offset() {
    return offset;
  }

  /** {@code getMessage} that is never null. */
  String text() {
    return String.valueOf(getMessage());
  }
}
