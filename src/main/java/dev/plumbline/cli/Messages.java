package dev.plumbline.cli;

import dev.plumbline.model.Problem;
import java.io.PrintStream;
import java.util.List;

/** Problems of commands that write no report, a line each, as compilers print them. */
final class Messages {
  private Messages() {}

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
