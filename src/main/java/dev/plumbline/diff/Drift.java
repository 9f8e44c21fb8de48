package dev.plumbline.diff;

import dev.plumbline.model.FieldPath;
import java.util.List;

/**
 * The outcome of one comparison, in the order of the paths.
 *
 * @param fields every compared field that either side holds, with its state; those that AWS alone
 *     answers ({@code arn}, {@code dateUpdated}, {@code aws:} tags) are never compared
 * @param differences those that are not equal
 */
public record Drift(List<Field> fields, List<Difference> differences) {
  /** One field and how it stands. */
  public record Field(FieldPath path, FieldState state) {}

  public Drift {
    fields = List.copyOf(fields);
    differences = List.copyOf(differences);
  }

  /**
   * The paths among those to be ignored that cover no field of this pipeline. One that covers none
   * in any pipeline of its spec is a mistake to tell the user of.
   */
  public List<FieldPath> unmatched(List<FieldPath> ignore) {
    return ignore.stream()
        .filter(path -> fields.stream().noneMatch(field -> path.covers(field.path())))
        .toList();
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
