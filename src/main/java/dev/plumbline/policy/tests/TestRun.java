package dev.plumbline.policy.tests;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.tests.TestResult.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * All tests of a run.
 *
 * @param results in the order of the sources
 * @param problems what kept tests from running, or from being there at all
 * @param coverage where it was asked for and could be measured
 */
public record TestRun(
    List<TestResult> results, Optional<Coverage> coverage, List<Problem> problems) {
  public TestRun {
    results = results.stream().sorted().toList();
    problems = problems.stream().sorted().toList();
  }

  static TestRun broken(List<Problem> problems) {
    return new TestRun(List.of(), Optional.empty(), problems);
  }

  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** Whether a test failed, or {@code opa} and Plumbline do not agree about one. */
  public boolean failed() {
    return count(Verdict.FAIL) + count(Verdict.DISAGREEMENT) > 0;
  }

  /** Whether something could not be run. */
  public boolean broken() {
    return count(Verdict.ERROR) > 0 || problems.stream().anyMatch(Problem::isError);
  }
}
