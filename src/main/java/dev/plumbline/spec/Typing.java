package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import dev.plumbline.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the document of a pipeline from what was written, field by field as the catalog has it. */
final class Typing {
  private final Catalog catalog = Catalog.imagePipeline();
  private final Map<FieldPath, Origin> origins;
  private final List<FieldPath> unmodelled;
  private final Mistakes mistakes;
  private final Values values;

  /**
   * @param origins filled with the place of every value
   * @param unmodelled the members that the spec knows and the catalog does not
   */
  Typing(Map<FieldPath, Origin> origins, List<FieldPath> unmodelled, Mistakes mistakes) {
    this.origins = origins;
    this.unmodelled = unmodelled;
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
  }

  ObjectNode document(Mapping pipeline) {
    return object(FieldPath.ROOT, pipeline);
  }

  private ObjectNode object(FieldPath path, Mapping mapping) {
    ObjectNode object = Json.object();
    Map<String, Field> members = catalog.members(path);
    for (Mapping.Entry entry : mapping.entries()) {
      FieldPath at = path.member(entry.key());
      origins.put(at, entry.value().origin());
      if (members.containsKey(entry.key())) {
        value(at, members.get(entry.key()), entry).ifPresent(v -> object.set(entry.key(), v));
      } else if (unmodelled.stream().anyMatch(p -> p.covers(at))) {
        object.set(entry.key(), entry.value().toJson());
      } else {
        unknown(entry, path, members);
      }
    }
    return object;
  }

  private void unknown(Mapping.Entry entry, FieldPath path, Map<String, Field> members) {
    List<String> names =
        members.values().stream().filter(f -> f.kind() != Kind.READ_ONLY).map(Field::name).toList();
    String where = path.isRoot() ? "pipeline" : path.toString();
    mistakes.error(
        entry.keyOrigin(),
        "unknown member \""
            + entry.key()
            + "\" of "
            + where
            + "; allowed: "
            + String.join(", ", names)
            + dev.plumbline.model.Suggestion.didYouMean(entry.key(), names),
        Optional.of(
            "if the API has it and Plumbline does not know it yet, list it: unmodelled: ["
                + path.member(entry.key())
                + "]"));
  }

  private Optional<JsonNode> value(FieldPath path, Field field, Mapping.Entry entry) {
    if (field.kind() == Kind.READ_ONLY) {
      mistakes.error(
          entry.keyOrigin(),
          path
              + " is answered by AWS and cannot be declared"
              + (List.of("name", "arn").contains(field.name())
                  ? "; write " + field.name() + ": beside pipeline:"
                  : ""));
      return Optional.empty();
    }
    return value(path, field, entry.value());
  }

  private Optional<JsonNode> value(FieldPath path, Field field, YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return Optional.of(NullNode.getInstance());
    }
    return switch (field.kind()) {
      case OBJECT -> mapping(path, node).map(m -> object(path, m));
      case LIST -> sequence(path, node).map(s -> list(path, s));
      case SET -> sequence(path, node).map(s -> set(path, field, s));
      case MAP -> mapping(path, node).map(m -> map(path, field, m));
      default -> scalar(path, field, node);
    };
  }

  private Optional<JsonNode> scalar(FieldPath path, Field field, YamlNode node) {
    if (node instanceof Scalar scalar) {
      return values.of(path, field, scalar);
    }
    mistakes.wanted(node, path.toString(), field.kind().noun());
    return Optional.empty();
  }

  private Optional<Mapping> mapping(FieldPath path, YamlNode node) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    mistakes.wanted(node, path.toString(), "a mapping");
    return Optional.empty();
  }

  private Optional<Sequence> sequence(FieldPath path, YamlNode node) {
    if (node instanceof Sequence sequence) {
      return Optional.of(sequence);
    }
    mistakes.wanted(node, path.toString(), "a list");
    return Optional.empty();
  }

  private ArrayNode list(FieldPath path, Sequence sequence) {
    ArrayNode list = Json.array();
    for (int i = 0; i < sequence.items().size(); i++) {
      FieldPath at = path.element(i);
      origins.put(at, sequence.items().get(i).origin());
      mapping(at, sequence.items().get(i)).ifPresent(m -> list.add(object(at, m)));
    }
    return list;
  }

  private ArrayNode set(FieldPath path, Field field, Sequence sequence) {
    ArrayNode set = Json.array();
    Set<String> seen = new HashSet<>();
    boolean ordered = field.comparison() != dev.plumbline.catalog.Comparison.UNORDERED;
    List<YamlNode> items = sequence.items();
    for (int i = 0; i < items.size(); i++) {
      FieldPath at = path.element(i);
      if (items.get(i) instanceof Scalar item && !item.isNull()) {
        if (!seen.add(item.text()) && !ordered) {
          mistakes.error(item.origin(), path + ": \"" + item.text() + "\" stands here again");
        }
        values.element(at, field, item).ifPresent(set::add);
      } else {
        mistakes.wanted(items.get(i), at.toString(), "text");
      }
    }
    values.size(path, field, items.size(), sequence.origin());
    return set;
  }

  private ObjectNode map(FieldPath path, Field field, Mapping mapping) {
    ObjectNode map = Json.object();
    for (Mapping.Entry entry : mapping.entries()) {
      FieldPath at = path.member(entry.key());
      origins.put(at, entry.value().origin());
      values.tagKey(path, entry);
      if (entry.value() instanceof Scalar scalar) {
        if (scalar.isNull()) {
          map.putNull(entry.key());
        } else {
          values.tagValue(at, scalar).ifPresent(v -> map.set(entry.key(), v));
        }
      } else {
        mistakes.wanted(entry.value(), at.toString(), "text");
      }
    }
    values.size(path, field, mapping.entries().size(), mapping.origin());
    return map;
  }

  /** Rules that need more than one field. */
  void cross(ObjectNode document, Mapping pipeline) {
    List<String> recipes = new ArrayList<>();
    for (String recipe : List.of("imageRecipeArn", "containerRecipeArn")) {
      if (document.path(recipe).isTextual()) {
        recipes.add(recipe);
      }
    }
    if (recipes.size() > 1) {
      mistakes.error(
          origins.getOrDefault(FieldPath.of(recipes.get(1)), pipeline.origin()),
          "both imageRecipeArn and containerRecipeArn are declared; a pipeline has exactly one recipe");
    }
  }
}
