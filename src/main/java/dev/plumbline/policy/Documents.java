package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The {@code data} that all rules of a run see: of every source, with the configured parameters.
 */
final class Documents {
  private static final String PARAMS = "params";

  private final ObjectNode data = Json.object();
  private final Map<FieldPath, String> owners = new HashMap<>();
  private final List<Problem> problems;

  private Documents(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Merges by OPA's path rule: objects into each other, and two values in one place are an error.
   *
   * @param whole whether every source is here, so that an unknown parameter is of none
   */
  static ObjectNode of(
      List<Pack> packs,
      List<DataDocument> more,
      PolicySettings settings,
      boolean whole,
      List<Problem> problems) {
    Documents documents = new Documents(problems);
    packs.forEach(pack -> documents.add(pack.name(), pack.data()));
    more.forEach(document -> documents.add(document.name(), document.content()));
    packs.forEach(documents::checkRules);
    // A policy that looks for a parameter with a default of its own must find the table: looking
    // into nothing is undefined, and then the rule says nothing at all.
    ObjectNode params = documents.data.withObject("/" + PARAMS);
    settings
        .params()
        .properties()
        .forEach(
            e -> {
              if (whole || params.has(e.getKey())) {
                configure(params, e.getKey(), e.getValue())
                    .map(problem -> settings.placed(problem, PARAMS + "." + e.getKey()))
                    .ifPresent(problems::add);
              }
            });
    return Json.canonical(documents.data);
  }

  private void add(String source, ObjectNode from) {
    merge(data, Json.canonical(from), FieldPath.ROOT, source);
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
  private String owner(FieldPath path) {
    for (FieldPath at = path; !at.isRoot(); at = at.parent()) {
      String owner = owners.get(at);
      if (owner != null) {
        return owner;
      }
    }
    return "another source";
  }

  /** A document in the place of a rule would hide behind it, or hide it. */
  private void checkRules(Pack pack) {
    for (PackRule rule : pack.manifest().rules()) {
      JsonNode at = data;
      FieldPath path = FieldPath.ROOT;
      for (String name : rule.segments()) {
        at = at.path(name);
        path = path.member(name);
        if (!at.isObject() || path.steps().size() == rule.segments().size()) {
          break;
        }
      }
      if (!at.isMissingNode()) {
        String message = "data.%s of %s is in the place of the rule %s of %s";
        problems.add(
            Problem.error(
                Problem.Kind.POLICY,
                message.formatted(path, owner(path), rule.path(), pack.name())));
      }
    }
  }

  /** Sets a parameter, or says why not. */
  private static Optional<Problem> configure(ObjectNode params, String name, JsonNode value) {
    JsonNode standard = params.get(name);
    if (standard == null) {
      TreeSet<String> names = new TreeSet<>();
      params.fieldNames().forEachRemaining(names::add);
      return Optional.of(
          Problem.error(
              Problem.Kind.CONFIG,
              "no policy has a parameter " + name + Suggestion.didYouMean(name, names)));
    }
    if (!standard.isNull() && standard.getNodeType() != value.getNodeType()) {
      // Rego compares values of different types without a complaint, and a rule would go quiet.
      return Optional.of(
          Problem.error(
              Problem.Kind.CONFIG,
              "parameter " + name + " is " + type(value) + ", wanted " + type(standard)));
    }
    params.set(name, value);
    return Optional.empty();
  }

  private static String type(JsonNode node) {
    JsonNodeType type = node.getNodeType();
    return (type == JsonNodeType.ARRAY
            ? "a list"
            : type == JsonNodeType.OBJECT ? "a table" : "a " + type.name().toLowerCase(Locale.ROOT))
        + " ("
        + node
        + ")";
  }
}
