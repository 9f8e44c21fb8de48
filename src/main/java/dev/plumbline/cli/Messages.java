package dev.plumbline.cli;

import dev.plumbline.model.Problem;
import java.io.PrintStream;
import java.util.List;

/** Problems of commands that write no report, a line each, as compilers print them. */
final class Messages {
  private Messages() {}

  /** Prints them to standard error; the exit code that follows from them alone. */
  static int print(List<Problem> problems, Io io) {
    print(problems, io.err());
    return problems.stream().anyMatch(Problem::isError) ? ExitCode.INCOMPLETE : ExitCode.OK;
  }

  static void print(List<Problem> problems, PrintStream stream) {
    problems.stream()
        .sorted()
        .forEach(
            problem -> {
              String place = problem.origin().map(origin -> origin + ": ").orElse("");
              stream.println(place + problem.severity() + ": " + problem.message());
              problem.hint().ifPresent(hint -> stream.println("  hint: " + hint));
            });
  }
}
