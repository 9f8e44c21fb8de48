package dev.plumbline.policy.build;

import dev.plumbline.model.Problem;
import java.util.List;

/**
 * {@code opa} could not do what it was asked to, for reasons that the author of the sources has.
 */
public final class BuildFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** For one reason. */
  public BuildFailed(Problem problem) {
    this(List.of(problem));
  }

  /** For these reasons: at least one. */
  public BuildFailed(List<Problem> problems) {
    super(problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** Why: at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
