package dev.plumbline.git;

import dev.plumbline.model.Problem;

/** Git could not be asked, or has no answer. */
public final class GitFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  GitFailed(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  static GitFailed of(String message) {
    return new GitFailed(Problem.error(Problem.Kind.CONFIG, message));
  }

  static GitFailed of(String message, String wayOut) {
    return new GitFailed(Problem.error(Problem.Kind.CONFIG, message).hint(wayOut));
  }

  /** What is wrong, and where it is known, the line to run. */
  public Problem problem() {
    return problem;
  }
}
