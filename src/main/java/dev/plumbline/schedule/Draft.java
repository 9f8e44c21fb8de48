package dev.plumbline.schedule;

import java.util.List;
import java.util.Optional;

/**
 * An expression that was read as far as it goes.
 *
 * @param timing what it means, where that is certain
 * @param errors what the documented grammar does not have; none where the expression is valid
 * @param corrected the whole expression put right, where there is one way to do so
 */
record Draft(
    Optional<Timing> timing,
    List<String> errors,
    List<String> warnings,
    Optional<String> corrected) {
  /** So many errors are told; a list of a thousand wrong values helps nobody. */
  private static final int MOST = 8;

  Draft {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /** Nothing but what is wrong. */
  static Draft refused(String error) {
    return new Draft(Optional.empty(), List.of(error), List.of(), Optional.empty());
  }

  /** What stands in the notes, and the meaning where they leave it certain. */
  static Draft of(Timing timing, Notes notes, String corrected) {
    boolean wrong = !notes.errors().isEmpty();
    return new Draft(
        notes.unclear() ? Optional.empty() : Optional.of(timing),
        notes.errors(),
        notes.warnings(),
        wrong && !notes.unclear() ? Optional.of(corrected) : Optional.empty());
  }

  static Draft of(Notes notes) {
    return new Draft(Optional.empty(), notes.errors(), notes.warnings(), Optional.empty());
  }

  /** What is wrong, in one text. */
  String error() {
    String all = String.join("; ", errors.subList(0, Math.min(errors.size(), MOST)));
    return errors.size() <= MOST ? all : all + "; and " + (errors.size() - MOST) + " more";
  }
}
