package dev.plumbline.report.junit;

import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The suite of the run itself: whether it was complete, each target, and each kind of problem,
 * whether there are any or not. So a run over nothing has cases too.
 */
final class RunSuite {
  private final Header header;
  private final Suite suite = new Suite("plumbline", "plumbline", "run", Optional.empty());

  private RunSuite(Header header) {
    this.header = header;
  }

  static Suite of(Header header) {
    RunSuite run = new RunSuite(header);
    run.suite
        .property("version", header.run().toolVersion())
        .property("stage", header.run().stage().toString())
        .total("pipelines", header.summary().pipelines())
        .totals(header.summary()::count, header.summary().failing());
    run.complete();
    header.targets().forEach(run::target);
    for (Problem.Kind kind : Problem.Kind.values()) {
      run.problems(kind);
    }
    header.rules().stream().filter(rule -> !rule.enabled()).forEach(run::off);
    return run.suite;
  }

  private void complete() {
    String name = "run.complete";
    if (header.run().complete()) {
      suite.add(Case.pass(name));
      return;
    }
    String message =
        "not everything could be checked: "
            + header.summary().incomplete()
            + " of "
            + header.summary().pipelines()
            + " pipelines could not be judged wholly, "
            + header.problems().stream().filter(Problem::isError).count()
            + " problems";
    suite.add(Case.error(name, "incomplete", message, message));
  }

  private void target(TargetRead read) {
    String name = "target." + read.target();
    Case one =
        read.error().map(error -> unread(name, error, read.waiver())).orElse(Case.pass(name));
    suite.add(
        read.complete() ? one : one.printing(List.of(read.target() + ": not read completely")));
  }

  private void problems(Problem.Kind kind) {
    problems(
        suite,
        "problems." + kind,
        header.problems().stream().filter(problem -> problem.kind() == kind).toList());
  }

  /** A case that is red where one of these is an error; the warnings go to the log. */
  static void problems(Suite suite, String name, List<Problem> problems) {
    suite.add(
        Case.pass(name)
            .printing(
                problems.stream()
                    .filter(problem -> !problem.isError())
                    .map(problem -> "warning: " + text(problem))
                    .toList()));
    List<Problem> errors = problems.stream().filter(Problem::isError).toList();
    if (!errors.isEmpty()) {
      String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
      String body = errors.stream().map(RunSuite::text).collect(Collectors.joining("\n\n"));
      suite.add(Case.error(name, "problem", errors.get(0).message() + more, body));
    }
  }

  private void off(Rule rule) {
    String message = "switched off by the configuration";
    suite.add(Case.skipped("rule." + rule.id(), message, message));
  }

  /** The case of something that could not be read: skipped where that is accepted. */
  static Case unread(String name, ReadError error, Optional<Acceptance> waiver) {
    String message = error.code() + ": " + error.message();
    StringBuilder body = new StringBuilder(message + wayOut(error));
    FindingText.waiver(body, waiver);
    return waiver.filter(w -> !w.expired()).isPresent()
        ? Case.skipped(name, "waived: " + message, body.toString())
        : Case.error(name, "read", message, body.toString());
  }

  private static String wayOut(ReadError error) {
    return error.requestId().map(id -> "\nrequest: " + id).orElse("")
        + error.hint().map(hint -> "\nhint: " + hint).orElse("");
  }

  private static String text(Problem problem) {
    return problem.origin().map(origin -> origin + ": ").orElse("")
        + problem.target().map(target -> target + ": ").orElse("")
        + problem.message()
        + problem.hint().map(hint -> "\nhint: " + hint).orElse("");
  }
}
