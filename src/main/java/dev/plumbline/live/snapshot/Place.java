package dev.plumbline.live.snapshot;

import dev.plumbline.model.Origin;

/**
 * Where a record stands.
 *
 * @param line from 1; 0 where only the file is known
 */
record Place(String file, int line) {
  Origin origin() {
    return new Origin(file, line, 0);
  }

  @Override
  public String toString() {
    return origin().toString();
  }
}
