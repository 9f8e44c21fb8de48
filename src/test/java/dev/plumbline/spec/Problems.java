package dev.plumbline.spec;

import dev.plumbline.model.Problem;

/** Problems as text. */
final class Problems {
  private Problems() {}

  static String text(Problem problem) {
    return problem.origin().map(o -> o + ": ").orElse("")
        + (problem.isError() ? "" : "warning: ")
        + problem.message()
        + '\n'
        + problem.hint().map(h -> "  hint: " + h + '\n').orElse("");
  }
}
