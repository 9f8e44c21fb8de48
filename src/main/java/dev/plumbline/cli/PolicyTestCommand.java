package dev.plumbline.cli;

import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.tests.TestOptions;
import dev.plumbline.policy.tests.TestRun;
import dev.plumbline.policy.tests.TestRunner;
import dev.plumbline.report.FileSlot;
import dev.plumbline.report.console.TestRunWriter;
import dev.plumbline.report.format.TestFormat;
import dev.plumbline.report.junit.TestsWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code plumbline policy test}. */
final class PolicyTestCommand {
  private PolicyTestCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Io io = invocation.io();
    if (invocation.arguments().isEmpty()) {
      io.err().println("plumbline: policy test takes the folders or files with the Rego sources");
      return ExitCode.USAGE;
    }
    Session session = Session.of(invocation);
    List<OutputTarget<TestFormat>> targets =
        session.configuration().get(ReportSettings.TEST_OUTPUT);
    TestOptions options =
        new TestOptions(
            session.configuration().get(RegoSettings.RUN),
            session.configuration().get(RegoSettings.COVERAGE),
            session.now(),
            session.limits());
    TestRun run =
        TestRunner.run(
            PolicySources.opa(session),
            PolicySources.recipe(session, invocation.arguments()),
            options);
    return report(session, targets, run);
  }

  private static int report(Session session, List<OutputTarget<TestFormat>> targets, TestRun run)
      throws IOException {
    Io io = session.io();
    List<Problem> problems = new ArrayList<>(session.problems());
    problems.addAll(run.problems());
    TestsWriter junit = new TestsWriter(session.now());
    for (OutputTarget<TestFormat> target : targets) {
      if (target.standardOutput()) {
        junit.write(run, io.out());
      } else {
        write(session.path(target.path()), junit, run, problems);
      }
    }
    boolean taken = targets.stream().anyMatch(OutputTarget::standardOutput);
    PrintStream stream = taken ? io.err() : io.out();
    boolean terminal = taken ? io.errTerminal() : io.outTerminal();
    new TestRunWriter(
            io.colours(session.configuration().get(ReportSettings.COLOR), terminal),
            io.width(),
            session.configuration().get(ReportSettings.VERBOSE))
        .write(run, stream);
    int code = Messages.print(problems, io);
    return ExitCode.of(code != ExitCode.OK || run.broken(), run.failed());
  }

  private static void write(Path file, TestsWriter junit, TestRun run, List<Problem> problems) {
    try {
      FileSlot.fill(file, out -> junit.write(run, out));
    } catch (IOException e) {
      problems.add(Problem.error(Problem.Kind.OUTPUT, "cannot write " + file + ": " + e));
    }
  }
}
