package dev.plumbline.spec.yaml;

import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What is told about a file that is no YAML. */
record SyntaxError(String text, MarkedYAMLException cause) {
  /** An unclosed bracket may stand far above the place where the parser gives up. */
  private static final int LINES_LOOKED_AT = 100;

  Problem problem(Problem.Kind kind, Origin origin) {
    Problem problem = Problem.error(kind, origin, "not YAML: " + what());
    return hint().map(problem::hint).orElse(problem);
  }

  private String what() {
    String problem = Objects.requireNonNullElse(cause.getProblem(), "it cannot be parsed");
    String told = problem.replaceAll("\\. \\(Do not use.*", "").replaceAll("\\s+", " ");
    Mark begun = cause.getContextMark();
    boolean elsewhere = begun != null && begun.getLine() != cause.getProblemMark().getLine();
    return Shown.of(told, 200)
        + (elsewhere ? ", in what began at line " + (begun.getLine() + 1) : "");
  }

  private Optional<String> hint() {
    return quotedSchedule().or(this::character);
  }

  private Optional<String> quotedSchedule() {
    int last = cause.getProblemMark().getLine();
    Mark begun = cause.getContextMark();
    int first = begun == null ? last : Math.max(begun.getLine(), last - LINES_LOOKED_AT);
    List<String> lines = text.lines().skip(first).limit(last - first + 1L).toList();
    return lines.stream().flatMap(line -> QuotedSchedule.hint(line).stream()).findFirst();
  }

  private Optional<String> character() {
    String problem = Objects.requireNonNullElse(cause.getProblem(), "");
    if (problem.contains("(TAB)")) {
      return Optional.of("indent with spaces, never with tabs");
    }
    if (problem.contains("cannot start any token") || problem.contains("an alias")) {
      return Optional.of("put the text in double quotes");
    }
    if (problem.contains("mapping values are not allowed")) {
      return Optional.of("put a text that holds \": \" in quotes, or check the indentation");
    }
    return Optional.empty();
  }
}
