package dev.plumbline.report.html;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Origin;
import dev.plumbline.report.Once;
import java.util.Optional;

/**
 * A difference as it is shown.
 *
 * @param state in words
 * @param origin where the spec declares the field; empty where it is silent
 * @param why empty where nothing is known that was not said of another field
 * @param finding what came of it; empty where it only is to be seen
 */
record DifferenceView(
    String path,
    String state,
    Value.Sides sides,
    String origin,
    String why,
    Optional<FindingView> finding) {

  /**
   * The view of a difference.
   *
   * @param once what has been said of its pipeline already: many fields share one reason
   */
  static DifferenceView of(Difference difference, Optional<FindingView> finding, Once once) {
    boolean unread = difference.state() == FieldState.UNREADABLE;
    return new DifferenceView(
        Words.line(difference.path().toString()),
        words(difference),
        Value.Sides.of(
            difference.desired(),
            difference.desired().isPresent() ? "not set" : "not in the spec",
            difference.live(),
            unread ? "could not be read" : "not set"),
        difference.origin().map(Origin::toString).map(Words::line).orElse(""),
        difference.why().map(once::fresh).map(Words::block).orElse(""),
        finding);
  }

  private static String words(Difference difference) {
    return switch (difference.state()) {
      case EQUAL -> "equal";
      case CHANGED -> "changed";
      case MISSING -> "not set in AWS";
      case UNDECLARED -> "not in the spec";
      case IGNORED -> "ignored by the spec";
      case UNMODELLED -> "newer than Plumbline";
      case UNREADABLE -> "could not be read";
    };
  }
}
