package dev.plumbline.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that kept the run from doing all that it was asked to do. An {@code ERROR} makes the
 * run leave with 1 (3 with findings); a {@code WARNING} is shown and changes nothing.
 *
 * @param message what was found and what is wanted, naming its subject
 * @param hint the way out, when one is known
 */
public record Problem(
    Kind kind,
    Weight severity,
    String message,
    Optional<Origin> origin,
    Optional<Target> target,
    Optional<String> hint)
    implements Comparable<Problem> {

  public Problem {
    message = Json.wellFormed(message);
    hint = hint.map(Json::wellFormed);
  }

  /** Which part of the run it comes from. */
  public enum Kind {
    SPEC,
    POLICY,
    TARGET,
    WAIVER,
    CONFIG,
    OUTPUT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it counts for the exit code. */
  public enum Weight {
    ERROR,
    WARNING;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Comparator<Optional<Origin>> BY_ORIGIN =
      Comparator.comparing(o -> o.orElse(Origin.ofFile("")));
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::kind)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::origin, BY_ORIGIN)
          .thenComparing(p -> p.target().map(Target::toString).orElse(""))
          .thenComparing(Problem::message)
          .thenComparing(p -> p.hint().orElse(""));

  /** An error without a place. */
  public static Problem error(Kind kind, String message) {
    return new Problem(
        kind, Weight.ERROR, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An error at a place. */
  public static Problem error(Kind kind, Origin origin, String message) {
    return error(kind, message).at(origin);
  }

  /** A warning without a place. */
  public static Problem warning(Kind kind, String message) {
    return new Problem(
        kind, Weight.WARNING, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A warning at a place. */
  public static Problem warning(Kind kind, Origin origin, String message) {
    return warning(kind, message).at(origin);
  }

  /** The same problem, at this place. */
  public Problem at(Origin place) {
    return new Problem(kind, severity, message, Optional.of(place), target, hint);
  }

  /** The same problem, of this target. */
  public Problem of(Target where) {
    return new Problem(kind, severity, message, origin, Optional.of(where), hint);
  }

  /** The same problem, with the way out. */
  public Problem hint(String wayOut) {
    return new Problem(kind, severity, message, origin, target, Optional.of(wayOut));
  }

  public boolean isError() {
    return severity == Weight.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
