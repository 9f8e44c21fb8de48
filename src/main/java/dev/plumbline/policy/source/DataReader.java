package dev.plumbline.policy.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.DataDocument;
import java.util.List;
import java.util.Optional;

/** Reads the content of a data document, which is an object. */
final class DataReader {
  private final List<Problem> problems;

  /**
   * @param problems where everything goes that is wrong
   */
  DataReader(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * One document.
   *
   * @param name of its file, which tells JSON from YAML
   * @param at the names under {@code data} that lead to it
   */
  Optional<DataDocument> read(String name, List<String> at, byte[] bytes) {
    Optional<JsonNode> read = name.endsWith(".json") ? json(name, bytes) : yaml(name, bytes);
    return read.flatMap(node -> document(name, at, node));
  }

  private Optional<JsonNode> yaml(String name, byte[] bytes) {
    YamlData.Reading reading = YamlData.read(name, bytes);
    problems.addAll(reading.problems());
    return reading.document();
  }

  private Optional<JsonNode> json(String name, byte[] bytes) {
    try {
      return Optional.of(Json.read(bytes));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Origin origin =
          at == null || at.getLineNr() < 1
              ? Origin.ofFile(name)
              : new Origin(name, at.getLineNr(), Math.max(0, at.getColumnNr()));
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      problems.add(Problem.error(Problem.Kind.POLICY, origin, "the data is not JSON: " + why));
      return Optional.empty();
    }
  }

  private Optional<DataDocument> document(String name, List<String> at, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      problems.add(
          wrong(
              name, "holds " + node.getNodeType() + ", wanted an object: names and their values"));
      return Optional.empty();
    }
    ObjectNode whole = object;
    for (int i = at.size() - 1; i >= 0; i--) {
      whole = Json.object().set(at.get(i), whole);
    }
    if (whole.has("params") && !whole.get("params").isObject()) {
      problems.add(wrong(name, "has params that are no table of names; wanted an object"));
      return Optional.empty();
    }
    return Optional.of(new DataDocument(name, whole));
  }

  static Problem wrong(String name, String what) {
    return Problem.error(
        Problem.Kind.POLICY, Origin.ofFile(name), "the data of " + name + " " + what);
  }
}
