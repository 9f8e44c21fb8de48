package dev.plumbline.report.html;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;

/**
 * A problem of the run as it is shown.
 *
 * @param place the file or the target that it is about; empty where it is about neither
 * @param hint empty where none is known
 */
record ProblemView(String weight, String kind, String place, String message, String hint) {
  static ProblemView of(Problem problem) {
    String origin = problem.origin().map(Origin::toString).orElse("");
    String target = problem.target().map(Target::toString).orElse("");
    return new ProblemView(
        problem.severity().toString(),
        problem.kind().toString(),
        Words.line(origin.isEmpty() || target.isEmpty() ? origin + target : origin + ", " + target),
        Words.block(problem.message()),
        problem.hint().map(Words::block).orElse(""));
  }
}
