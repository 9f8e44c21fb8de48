package dev.plumbline.report.junit;

import dev.plumbline.policy.tests.TestResult;
import dev.plumbline.policy.tests.TestResult.SubCase;
import dev.plumbline.policy.tests.TestRun;
import dev.plumbline.policy.tests.TraceStep;
import dev.plumbline.report.Places;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JUnit XML of policy tests: a suite for each package, a case for each test, and first the suite
 * {@code policy.test}, which is red where something kept tests from running.
 */
public final class TestsWriter {
  private final Instant now;

  /**
   * A writer.
   *
   * @param now of the run
   */
  public TestsWriter(Instant now) {
    this.now = now;
  }

  /** Writes and flushes; the stream stays open. */
  public void write(TestRun run, OutputStream out) throws IOException {
    new JunitFile(out, Dialect.JENKINS, now.toString(), Places.ROOT, note -> {})
        .all(
            file -> {
              for (Suite suite : suites(run)) {
                file.add(suite);
              }
            });
  }

  private static List<Suite> suites(TestRun run) {
    Map<String, Suite> byPackage = new TreeMap<>();
    for (TestResult result : run.results()) {
      byPackage
          .computeIfAbsent(packageOf(result.id()), p -> suite(p, p.replace('.', '_')))
          .add(of(result));
    }
    List<Suite> suites = new ArrayList<>(List.of(ofRun(run)));
    suites.addAll(byPackage.values());
    return suites;
  }

  private static Suite ofRun(TestRun run) {
    Suite suite = suite("policy.test", "test");
    RunSuite.problems(suite, "run.problems", run.problems());
    return suite;
  }

  private static Suite suite(String name, String leaf) {
    return new Suite(name, "policy", leaf, Optional.empty());
  }

  private static String packageOf(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('.')));
  }

  private static Case of(TestResult result) {
    String name = result.id().substring(result.id().lastIndexOf('.') + 1);
    String message = message(result);
    return switch (result.verdict()) {
      case PASS -> Case.pass(name);
      case SKIPPED -> Case.skipped(name, "a todo_ test", result.origin().toString());
      case FAIL -> Case.failure(name, "failed", message, body(result, message));
      case DISAGREEMENT -> Case.failure(name, "disagreement", message, body(result, message));
      case ERROR -> Case.error(name, "error", message, body(result, message));
    };
  }

  private static String message(TestResult result) {
    if (!result.why().isEmpty()) {
      return result.why();
    }
    String failed =
        result.cases().stream()
            .filter(one -> !one.passed())
            .map(SubCase::name)
            .collect(Collectors.joining(", "));
    return failed.isEmpty() ? "the test is not true" : "these cases failed: " + failed;
  }

  private static String body(TestResult result, String message) {
    List<String> lines = new ArrayList<>(List.of(result.origin() + ": " + message));
    result.printed().forEach(line -> lines.add("printed: " + line));
    for (TraceStep step : result.trace()) {
      lines.add(
          "%-5s %s %s%s"
              .formatted(step.step(), step.origin(), "  ".repeat(step.depth()), step.text()));
    }
    return String.join("\n", lines);
  }
}
