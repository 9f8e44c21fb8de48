package dev.plumbline.spec;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is wrong with the specs, as it is found; and whether anything is wrong since a moment. */
final class Mistakes {
  private final Problem.Kind kind;
  private final List<Problem> problems = new ArrayList<>();
  private int errors;

  Mistakes(Problem.Kind kind) {
    this.kind = kind;
  }

  void add(Problem problem) {
    problems.add(problem);
    if (problem.isError()) {
      errors++;
    }
  }

  void error(Origin origin, String message) {
    add(Problem.error(kind, origin, message));
  }

  void error(Origin origin, String message, Optional<String> hint) {
    Problem problem = Problem.error(kind, origin, message);
    add(hint.map(problem::hint).orElse(problem));
  }

  void warning(Origin origin, String message) {
    add(Problem.warning(kind, origin, message));
  }

  /** A name that is none of the allowed ones. */
  void unknown(Origin origin, String what, String found, Collection<String> allowed) {
    error(
        origin,
        "unknown "
            + what
            + " \""
            + found
            + "\"; allowed: "
            + String.join(", ", allowed)
            + Suggestion.didYouMean(found, allowed));
  }

  /** A value of another shape than wanted. */
  void wanted(YamlNode found, String subject, String wanted) {
    error(found.origin(), subject + ": found " + found.kind() + ", wanted " + wanted);
  }

  /** How many errors there are so far. */
  int errors() {
    return errors;
  }

  List<Problem> problems() {
    return problems;
  }
}
