package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The {@code data} that all rules of a run see: of every pack, with the configured parameters. */
final class Documents {
  private static final String PARAMS = "params";

  private Documents() {}

  /**
   * Merges by OPA's path rule: objects into each other, and two values in one place are an error.
   */
  static ObjectNode of(List<Pack> packs, PolicySettings settings, List<Problem> problems) {
    ObjectNode data = Json.object();
    for (Pack pack : packs) {
      merge(data, Json.canonical(pack.data()), FieldPath.ROOT, pack.name(), problems);
    }
    // A policy that looks for a parameter with a default of its own must find the table: looking
    // into nothing is undefined, and then the rule says nothing at all.
    ObjectNode params = data.withObject("/" + PARAMS);
    settings
        .params()
        .properties()
        .forEach(
            e ->
                configure(params, e.getKey(), e.getValue())
                    .map(problem -> settings.placed(problem, PARAMS + "." + e.getKey()))
                    .ifPresent(problems::add));
    return Json.canonical(data);
  }

  private static void merge(
      ObjectNode into, ObjectNode from, FieldPath path, String pack, List<Problem> problems) {
    from.properties()
        .forEach(
            e -> {
              FieldPath at = path.member(e.getKey());
              JsonNode present = into.get(e.getKey());
              if (present instanceof ObjectNode a && e.getValue() instanceof ObjectNode b) {
                merge(a, b, at, pack, problems);
              } else if (present == null) {
                into.set(e.getKey(), e.getValue());
              } else if (!present.equals(e.getValue())) {
                problems.add(
                    Problem.error(
                        Problem.Kind.POLICY,
                        "data."
                            + at
                            + " of "
                            + pack
                            + " is also in another policy source,"
                            + " with another value"));
              }
            });
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
