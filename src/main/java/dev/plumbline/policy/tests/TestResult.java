package dev.plumbline.policy.tests;

import dev.plumbline.model.Origin;
import java.util.List;
import java.util.Locale;

/**
 * One test.
 *
 * @param id package and name: {@code data.images_test.test_owner}
 * @param origin where it begins
 * @param why one sentence where it did not pass; empty for a plain failure
 * @param cases of a test that has some: {@code test_x[name]}
 * @param printed by {@code print}, line by line
 * @param trace of a failure, as {@code opa} evaluated it
 */
public record TestResult(
    String id,
    Origin origin,
    Verdict verdict,
    String why,
    List<SubCase> cases,
    List<String> printed,
    List<TraceStep> trace)
    implements Comparable<TestResult> {

  /** What came of it. */
  public enum Verdict {
    PASS,
    FAIL,
    /** It could not be evaluated, alike under {@code opa} and here, or not here at all. */
    ERROR,
    /** {@code opa} and Plumbline's host do not agree, so it says nothing about a real run. */
    DISAGREEMENT,
    /** A {@code todo_test_}. */
    SKIPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One case of a test; the name of an inner one begins with its outer ones', with slashes. */
  public record SubCase(String name, boolean passed) {}

  public TestResult {
    cases = List.copyOf(cases);
    printed = List.copyOf(printed);
    trace = List.copyOf(trace);
  }

  /** The same test, with another outcome. */
  TestResult as(Verdict other, String reason) {
    return new TestResult(id, origin, other, reason, cases, printed, trace);
  }

  /** The same test, with the trace of its failure. */
  TestResult traced(List<TraceStep> steps) {
    return new TestResult(id, origin, verdict, why, cases, printed, steps);
  }

  /** By file and line, as they are written. */
  @Override
  public int compareTo(TestResult other) {
    int byPlace = origin.compareTo(other.origin);
    return byPlace != 0 ? byPlace : id.compareTo(other.id);
  }
}
