package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.model.Arn;
import java.util.Optional;

/** How one field stands; empty where neither side holds it. */
final class States {
  private States() {}

  /**
   * A field with a row: an empty value is none, and the default is as good as none.
   *
   * @param unset the value that stands for "not set"
   */
  static Optional<FieldState> ofField(
      Place at, Comparison how, Optional<JsonNode> unset, Arn pipeline) {
    boolean liveUnset =
        at.isBare() || unset.filter(value -> how.same(value, at.live(), pipeline)).isPresent();
    if (at.isSilent()) {
      return at.isBare()
          ? Optional.empty()
          : Optional.of(liveUnset ? FieldState.EQUAL : FieldState.UNDECLARED);
    }
    if (Place.isEmpty(at.desired())) {
      return Optional.of(liveUnset ? FieldState.EQUAL : FieldState.CHANGED);
    }
    if (!at.isBare()) {
      return Optional.of(equalIf(how.same(at.desired(), at.live(), pipeline)));
    }
    boolean desiresDefault =
        unset.filter(value -> how.same(at.desired(), value, pipeline)).isPresent();
    return Optional.of(desiresDefault ? FieldState.EQUAL : notThere(at));
  }

  /** A tag, or an element as a whole: an empty value is a value, and nothing has a default. */
  static Optional<FieldState> ofValue(Place at) {
    if (at.isSilent()) {
      return at.isBare() ? Optional.empty() : Optional.of(FieldState.UNDECLARED);
    }
    if (at.isBare()) {
      return Optional.of(at.desired().isNull() ? FieldState.EQUAL : notThere(at));
    }
    return Optional.of(equalIf(Comparison.plain(at.desired(), at.live())));
  }

  private static FieldState equalIf(boolean same) {
    return same ? FieldState.EQUAL : FieldState.CHANGED;
  }

  private static FieldState notThere(Place at) {
    return at.blind() ? FieldState.UNREADABLE : FieldState.MISSING;
  }
}
