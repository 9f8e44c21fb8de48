package dev.plumbline.live.aws;

import dev.plumbline.live.ReadError;
import java.util.Optional;

/**
 * Gives a target up after so many calls in a row that brought no answer at all (each with all its
 * attempts), so that a dead endpoint costs one wait and not one for each pipeline.
 */
final class Reachability {
  private final int patience;
  private int inARow;
  private Optional<ReadError> down = Optional.empty();

  Reachability(int patience) {
    this.patience = patience;
  }

  synchronized void answered() {
    inARow = 0;
  }

  synchronized void unanswered(ReadError error) {
    inARow++;
    if (inARow >= patience && down.isEmpty()) {
      down = Optional.of(error);
    }
  }

  /** The error that every further call shares. */
  synchronized Optional<ReadError> down() {
    return down;
  }
}
