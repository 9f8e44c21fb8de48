package dev.plumbline.diff;

import dev.plumbline.model.FieldPath;
import java.util.List;

/**
 * The outcome of one comparison, in the order of the paths.
 *
 * @param fields every field that either side holds, with its state
 * @param differences those that are not equal
 */
public record Drift(List<Field> fields, List<Difference> differences) {
  /** One field and how it stands. */
  public record Field(FieldPath path, FieldState state) {}

  public Drift {
    fields = List.copyOf(fields);
    differences = List.copyOf(differences);
  }

  /** Whether anything fails. */
  public boolean drifted() {
    return differences.stream().anyMatch(Difference::fails);
  }

  /** Whether a declared field could not be compared. */
  public boolean unreadable() {
    return fields.stream().anyMatch(f -> f.state() == FieldState.UNREADABLE);
  }
}
