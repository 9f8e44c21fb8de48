package dev.plumbline.policy.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code opa} complains of, with the paths that the caller knows. */
final class OpaErrors {
  private static final Pattern LINE =
      Pattern.compile("(?:error: )?(?:[0-9]+ errors? occurred: )?(.+\\.rego):([0-9]+): (.+)");
  private static final Pattern COUNT = Pattern.compile("(error: )?[0-9]+ errors? occurred.*:");

  private OpaErrors() {}

  /** The problems of a run that failed: at least one. */
  static List<Problem> of(Opa.Answer answer, SourceTree tree) {
    List<Problem> problems = new ArrayList<>();
    for (String text : List.of(answer.err(), answer.out())) {
      if (problems.isEmpty()) {
        fromJson(text, tree, problems);
      }
    }
    if (problems.isEmpty()) {
      // opa build complains on standard output.
      String prose = answer.err().isBlank() ? answer.out() : answer.err();
      prose.lines().forEach(line -> fromLine(line.strip(), tree, problems));
    }
    if (problems.isEmpty()) {
      problems.add(problem("opa left with " + answer.exit() + " and said nothing"));
    }
    return problems;
  }

  private static void fromJson(String text, SourceTree tree, List<Problem> problems) {
    try {
      JsonNode document = Json.read(text.getBytes(StandardCharsets.UTF_8));
      document.path("errors").forEach(error -> problems.add(fromError(error, tree)));
    } catch (JsonProcessingException e) {
      // Then it is the text of the other stream, or prose.
    }
  }

  private static Problem fromError(JsonNode error, SourceTree tree) {
    String code = error.path("code").asText();
    String message = error.path("message").asText();
    Problem problem = problem(code.isEmpty() ? message : code + ": " + message);
    JsonNode location = error.path("location");
    String file = location.path("file").asText();
    if (file.isEmpty()) {
      return problem;
    }
    int line = location.path("row").asInt();
    int column = line == 0 ? 0 : location.path("col").asInt();
    return problem.at(new Origin(tree.shown(file), line, column));
  }

  private static void fromLine(String line, SourceTree tree, List<Problem> problems) {
    Matcher m = LINE.matcher(line);
    if (m.matches()) {
      Origin place = new Origin(tree.shown(m.group(1)), Integer.parseInt(m.group(2)), 0);
      problems.add(problem(m.group(3)).at(place));
    } else if (!line.isEmpty() && !COUNT.matcher(line).matches()) {
      problems.add(problem(line));
    }
  }

  private static Problem problem(String message) {
    return Problem.error(Problem.Kind.POLICY, message);
  }
}
