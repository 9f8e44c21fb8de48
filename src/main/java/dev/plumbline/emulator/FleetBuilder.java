package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks what a fleet file holds and gathers it, with every problem. */
final class FleetBuilder {
  private static final String PIPELINE_ARN =
      "arn:aws:imagebuilder:<region>:<account>:image-pipeline/<name>";
  private static final List<String> KINDS =
      List.of("absent", "pipeline", "snapshot", "target", "unreadable");
  private static final List<String> FAULT_KEYS =
      List.of("arn", "body", "code", "message", "status");

  private final String file;
  private final SortedMap<Arn, ObjectNode> pipelines = new TreeMap<>();
  private final SortedMap<Arn, Answer> faults = new TreeMap<>();
  private final Map<Arn, Integer> lines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  FleetBuilder(String file) {
    this.file = file;
  }

  FleetReading reading() {
    return new FleetReading(new Fleet(pipelines, faults), problems);
  }

  void problem(int line, int column, String message) {
    problems.add(
        Problem.error(Problem.Kind.CONFIG, new Origin(file, line, column), "fleet: " + message));
  }

  /** A pipeline document. */
  void document(JsonNode node, int line) {
    if (!(node instanceof ObjectNode document)) {
      problem(line, 0, "a pipeline is an object, found " + shown(node));
      return;
    }
    if (!document.path("name").isTextual() && document.has("name")) {
      problem(line, 0, "a pipeline's name is a string, found " + shown(document.path("name")));
    }
    arn(document, line).ifPresent(arn -> add(arn, document, line));
  }

  private void add(Arn arn, ObjectNode document, int line) {
    Integer first = lines.putIfAbsent(arn, line);
    if (first == null) {
      pipelines.put(arn, document);
    } else {
      problem(line, 0, arn + " stands on line " + first + " already");
    }
  }

  /** A scripted fault. */
  void fault(JsonNode fault, int line) {
    fault.fieldNames().forEachRemaining(key -> faultKey(key, line));
    Optional<Answer> answer = fault.has("body") ? raw(fault, line) : failure(fault, line);
    Optional<Arn> arn = arn(fault, line);
    if (arn.isPresent() && answer.isPresent()) {
      faults.put(arn.get(), answer.get());
    }
  }

  private void faultKey(String key, int line) {
    if (!FAULT_KEYS.contains(key)) {
      problem(
          line, 0, "a fault has no " + key + Suggestion.didYouMean(key, FAULT_KEYS) + allowed());
    }
  }

  private static String allowed() {
    return " (its keys are " + String.join(", ", FAULT_KEYS) + ")";
  }

  private Optional<Answer> raw(JsonNode fault, int line) {
    int status = fault.path("status").asInt(200);
    if (!fault.path("body").isTextual() || status < 200 || status > 599) {
      problem(line, 0, "a fault's body is a string and its status is from 200 to 599");
      return Optional.empty();
    }
    return Optional.of(new Answer.Raw(status, fault.path("body").textValue()));
  }

  private Optional<Answer> failure(JsonNode fault, int line) {
    String code = fault.path("code").asText();
    String message = fault.path("message").asText("Scripted by the fleet.");
    if (!code.isEmpty() && fault.path("status").isInt()) {
      return Optional.of(new Answer.Failure(fault.path("status").intValue(), code, message));
    }
    if (!Answer.Failure.STATUS_OF.containsKey(code)) {
      List<String> codes = List.copyOf(Answer.Failure.STATUS_OF.keySet());
      problem(
          line,
          0,
          "a fault's code is an error of the API, found "
              + shown(fault.path("code"))
              + Suggestion.didYouMean(code, codes)
              + " (give a status with any other code)");
      return Optional.empty();
    }
    return Optional.of(Answer.Failure.of(code, message));
  }

  /** An object that stands alone: a snapshot's record, a get's answer, or a pipeline document. */
  void record(ObjectNode members, int line) {
    if (members.has("kind")) {
      ofKind(members.path("kind").asText(), members, line);
    } else if (members.has("imagePipeline")) {
      document(members.path("imagePipeline"), line);
    } else if (members.has("arn")) {
      document(members, line);
    } else {
      other(members, line);
    }
  }

  private void ofKind(String kind, ObjectNode members, int line) {
    switch (kind) {
      case "pipeline" -> document(members.path("imagePipeline"), line);
      case "unreadable" -> unreadable(members, line);
      case "snapshot", "target", "absent" -> {
        // Nothing to serve: what is not in the fleet is absent.
      }
      default ->
          problem(
              line,
              0,
              "no record is of kind "
                  + shown(members.path("kind"))
                  + Suggestion.didYouMean(kind, KINDS)
                  + " (the kinds are "
                  + String.join(", ", KINDS)
                  + ")");
    }
  }

  /**
   * A failed read is failed again in the same words; its code may be one that only Plumbline has.
   */
  private void unreadable(ObjectNode members, int line) {
    JsonNode error = members.path("error");
    String code = error.path("code").asText();
    if (code.isEmpty()) {
      problem(line, 0, "an unreadable record has an error with a code");
      return;
    }
    arn(members, line)
        .ifPresent(arn -> faults.put(arn, Answer.Failure.of(code, error.path("message").asText())));
  }

  /** Something that is no fleet. */
  void other(JsonNode node, int line) {
    problem(
        line,
        0,
        "expected snapshot records, an imagePipelineList or pipeline documents, found "
            + shown(node));
  }

  private Optional<Arn> arn(JsonNode holder, int line) {
    Optional<Arn> arn = Arn.parse(holder.path("arn").asText()).filter(Arn::isPipeline);
    if (arn.isEmpty()) {
      problem(line, 0, "arn is " + shown(holder.path("arn")) + ", wanted one like " + PIPELINE_ARN);
    }
    return arn;
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "nothing" : node.toString();
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
