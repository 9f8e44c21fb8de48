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

/**
 * The {@code data} that all rules of a run see: of every source, with the configured parameters.
 */
final class Documents {
  private final MergedData data = new MergedData();
  private final List<Problem> problems;

  private Documents(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Lays all documents together, and the configured parameters over them.
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
    packs.forEach(pack -> documents.data.add(new DataDocument(pack.name(), pack.data())));
    more.forEach(documents.data::add);
    problems.addAll(documents.data.problems());
    packs.forEach(documents::checkRules);
    // A policy that looks for a parameter with a default of its own must find the table: looking
    // into nothing is undefined, and then the rule says nothing at all.
    ObjectNode params = documents.data.document().withObject("/" + MergedData.PARAMS);
    settings
        .params()
        .properties()
        .forEach(
            e -> {
              if (whole || params.has(e.getKey())) {
                configure(params, e.getKey(), e.getValue())
                    .map(problem -> settings.placed(problem, MergedData.PARAMS + "." + e.getKey()))
                    .ifPresent(problems::add);
              }
            });
    return Json.canonical(documents.data.document());
  }

  /** A document in the place of a rule would hide behind it, or hide it. */
  private void checkRules(Pack pack) {
    for (PackRule rule : pack.manifest().rules()) {
      JsonNode at = data.document();
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
                message.formatted(path, data.owner(path), rule.path(), pack.name())));
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
