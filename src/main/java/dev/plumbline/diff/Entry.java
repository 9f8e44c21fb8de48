package dev.plumbline.diff;

import dev.plumbline.catalog.Field;
import java.util.Optional;

/**
 * One field as the walk found it.
 *
 * @param row empty for what the catalog does not know; the map's own for a key
 */
record Entry(Place place, FieldState state, Optional<Field> row) {
  boolean fails(boolean exact) {
    return switch (state) {
      case CHANGED, MISSING -> true;
      case UNDECLARED -> exact || place.whole();
      case EQUAL, IGNORED, UNMODELLED, UNREADABLE -> false;
    };
  }

  Entry ignored() {
    return new Entry(place, FieldState.IGNORED, row);
  }
}
