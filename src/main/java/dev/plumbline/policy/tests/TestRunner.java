package dev.plumbline.policy.tests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.build.BuildFailed;
import dev.plumbline.policy.build.OpaProgram;
import dev.plumbline.policy.build.Recipe;
import dev.plumbline.policy.build.Workbench;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.tests.TestResult.Verdict;
import dev.plumbline.policy.wasm.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the tests of Rego sources, each under {@code opa} and again on Plumbline's own host. */
public final class TestRunner {
  private final Workbench sources;
  private final TestOptions options;
  private final OpaReport reader;
  private final List<Problem> problems = new ArrayList<>();

  private TestRunner(Workbench sources, TestOptions options) {
    this.sources = sources;
    this.options = options;
    this.reader = new OpaReport(sources);
  }

  /** Runs them all; what kept them from running is in the problems. */
  public static TestRun run(OpaProgram opa, Recipe recipe, TestOptions options) {
    try (Workbench sources = Workbench.open(opa, recipe)) {
      return new TestRunner(sources, options).run();
    } catch (BuildFailed e) {
      return TestRun.broken(e.problems());
    }
  }

  private TestRun run() throws BuildFailed {
    List<TestResult> opa = reader.results(sources.test(only()));
    if (opa.isEmpty()) {
      problems.add(none());
    }
    List<TestResult> results = traced(held(opa));
    Optional<Coverage> coverage =
        options.coverage() && !results.isEmpty() ? coverage(opa) : Optional.empty();
    return new TestRun(results, coverage, problems);
  }

  private List<String> only() {
    return options.only().map(regex -> List.of("--run", regex)).orElse(List.of());
  }

  private Problem none() {
    return options
        .only()
        .map(regex -> error("no test's name matches " + regex).hint("leave out --run to see all"))
        .orElseGet(
            () ->
                error("there is no test in these sources")
                    .hint("a test is a rule whose name begins with test_"));
  }

  /** Each test with what the host says of it too. */
  private List<TestResult> held(List<TestResult> opa) {
    List<String> ids =
        opa.stream()
            .filter(result -> result.verdict() != Verdict.SKIPPED)
            .map(TestResult::id)
            .distinct()
            .toList();
    Map<String, Outcome> here =
        HostRun.of(ids, sources, new Surroundings(options.now()), options.limits());
    return opa.stream()
        .map(
            result ->
                result.verdict() == Verdict.SKIPPED
                    ? result
                    : Agreement.of(result, Objects.requireNonNull(here.get(result.id()))))
        .toList();
  }

  /** The failures with their traces, which opa records only when it is asked to. */
  private List<TestResult> traced(List<TestResult> results) throws BuildFailed {
    List<String> failures =
        results.stream()
            .filter(result -> result.verdict() == Verdict.FAIL)
            .map(TestResult::id)
            .distinct()
            .toList();
    if (failures.isEmpty()) {
      return results;
    }
    List<String> flags = new ArrayList<>(List.of("--verbose"));
    flags.addAll(matching(failures));
    Map<String, List<TraceStep>> traces = new HashMap<>();
    for (JsonNode test : sources.test(flags)) {
      traces.put(OpaReport.id(test), reader.trace(test));
    }
    return results.stream()
        .map(result -> result.traced(traces.getOrDefault(result.id(), List.of())))
        .toList();
  }

  private static List<String> matching(List<String> ids) {
    return List.of(
        "--run",
        ids.stream().map(id -> "\\Q" + id + "\\E").collect(Collectors.joining("|", "^(?:", ")$")));
  }

  /** opa measures it only where all tests pass. */
  private Optional<Coverage> coverage(List<TestResult> opa) throws BuildFailed {
    if (opa.stream().anyMatch(r -> r.verdict() == Verdict.FAIL || r.verdict() == Verdict.ERROR)) {
      problems.add(
          Problem.warning(
              Problem.Kind.POLICY, "coverage is measured only where every test passes"));
      return Optional.empty();
    }
    List<String> flags = new ArrayList<>(List.of("--coverage"));
    flags.addAll(only());
    return Optional.of(CoverageReport.of(sources.test(flags), sources));
  }

  private static Problem error(String message) {
    return Problem.error(Problem.Kind.POLICY, message);
  }
}
