package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents laid together by OPA's path rule: objects into each other, and two values in one place
 * are an error that names both sources; the first stays.
 */
public final class MergedData {
  /** The table of parameters, which the configuration sets. */
  static final String PARAMS = "params";

  private final ObjectNode document = Json.object();
  private final Map<FieldPath, String> owners = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Lays one more over the others. */
  public void add(DataDocument more) {
    merge(document, Json.canonical(more.content()), FieldPath.ROOT, more.name());
  }

  private void merge(ObjectNode into, ObjectNode from, FieldPath path, String source) {
    from.properties()
        .forEach(
            e -> {
              FieldPath at = path.member(e.getKey());
              JsonNode present = into.get(e.getKey());
              if (present instanceof ObjectNode a && e.getValue() instanceof ObjectNode b) {
                merge(a, b, at, source);
              } else if (present == null) {
                into.set(e.getKey(), e.getValue());
                owners.put(at, source);
              } else if (!present.equals(e.getValue())) {
                problems.add(conflict(at, source));
              }
            });
  }

  private Problem conflict(FieldPath at, String source) {
    String message = "data.%s of %s is also in %s, with another value";
    Problem problem = Problem.error(Problem.Kind.POLICY, message.formatted(at, source, owner(at)));
    return at.topLevel().equals(PARAMS)
        ? problem.hint("a parameter of another source is set under params in plumbline.yaml")
        : problem.hint("take one of them out, or move it to another name");
  }

  /** Who brought the value, or the innermost object around it. */
  String owner(FieldPath path) {
    for (FieldPath at = path; !at.isRoot(); at = at.parent()) {
      String owner = owners.get(at);
      if (owner != null) {
        return owner;
      }
    }
    return "another source";
  }

  /** What is under {@code data} now. */
  public ObjectNode document() {
    return document;
  }

  /** The conflicts so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
