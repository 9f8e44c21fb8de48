package dev.plumbline.policy.tests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.build.Workbench;
import dev.plumbline.policy.tests.TestResult.SubCase;
import dev.plumbline.policy.tests.TestResult.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code opa test --format json} prints.
 *
 * @see <a href="https://www.openpolicyagent.org/docs/policy-testing">policy testing</a>
 */
final class OpaReport {
  private final Workbench sources;

  /**
   * A reader.
   *
   * @param sources that the places in the report are of
   */
  OpaReport(Workbench sources) {
    this.sources = sources;
  }

  /** Every test of a report, without traces. */
  List<TestResult> results(JsonNode report) {
    List<TestResult> results = new ArrayList<>();
    report.forEach(test -> results.add(result(test)));
    return results;
  }

  private TestResult result(JsonNode test) {
    List<SubCase> cases = new ArrayList<>();
    collect(test.path("sub_results"), "", cases);
    return new TestResult(
        id(test),
        sources.origin(test.path("location")),
        verdict(test),
        test.has("error") ? error(test.path("error")) : "",
        cases,
        printed(test.path("output").asText()),
        List.of());
  }

  /** {@code data.images_test.test_owner}. */
  static String id(JsonNode test) {
    return test.path("package").asText() + "." + test.path("name").asText();
  }

  private static Verdict verdict(JsonNode test) {
    if (test.path("skip").asBoolean()) {
      return Verdict.SKIPPED;
    }
    if (test.has("error")) {
      return Verdict.ERROR;
    }
    return test.path("fail").asBoolean() ? Verdict.FAIL : Verdict.PASS;
  }

  private String error(JsonNode error) {
    String message = error.path("message").asText().lines().findFirst().orElse("it broke off");
    JsonNode location = error.path("location");
    String place = location.path("file").asText().isEmpty() ? "" : sources.origin(location) + ": ";
    String code = error.path("code").asText();
    return place + (code.isEmpty() ? "" : code + ": ") + message;
  }

  private static void collect(JsonNode cases, String outer, List<SubCase> into) {
    for (Map.Entry<String, JsonNode> entry : cases.properties()) {
      String name = outer + entry.getKey();
      JsonNode inner = entry.getValue().path("sub_results");
      if (inner.isEmpty()) {
        into.add(new SubCase(name, !entry.getValue().path("fail").asBoolean()));
      } else {
        collect(inner, name + "/", into);
      }
    }
  }

  private static List<String> printed(String base64) {
    byte[] text = Base64.getDecoder().decode(base64);
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  /** The steps of a test's trace, each with the line of the source that it is at. */
  List<TraceStep> trace(JsonNode test) {
    Depths depths = new Depths();
    List<TraceStep> steps = new ArrayList<>();
    for (JsonNode event : test.path("trace")) {
      int depth = depths.of(event);
      JsonNode location = event.path("Location");
      if (location.path("file").asText().isEmpty()) {
        // The query for the test itself, which stands in no file.
        continue;
      }
      Origin origin = sources.origin(location);
      String note = event.path("Message").asText();
      steps.add(
          new TraceStep(
              event.path("Op").asText(),
              Math.max(0, depth - 1),
              origin,
              note.isEmpty() ? sources.line(location) : note));
    }
    return steps;
  }
}
