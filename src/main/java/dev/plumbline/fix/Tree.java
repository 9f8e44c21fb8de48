package dev.plumbline.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.util.ArrayList;
import java.util.List;

/** A pipeline's document in the making, changed by path. */
final class Tree {
  private final Catalog catalog;
  private final ObjectNode root;

  Tree(Catalog catalog, ObjectNode root) {
    this.catalog = catalog;
    this.root = root;
  }

  ObjectNode root() {
    return root;
  }

  /** Puts a value in its place, with all that encloses it. */
  void set(FieldPath path, JsonNode value) {
    JsonNode holder = root;
    FieldPath at = FieldPath.ROOT;
    for (FieldPath.Step step : path.parent().steps()) {
      JsonNode inner = step.of(holder);
      at = with(at, step);
      boolean list = catalog.field(at).filter(row -> row.kind() == Kind.LIST).isPresent();
      if (list ? !inner.isArray() : !inner.isObject()) {
        inner = list ? Json.array() : Json.object();
        put(holder, step, inner);
      }
      holder = inner;
    }
    put(holder, path.last(), value.deepCopy());
  }

  private static FieldPath with(FieldPath path, FieldPath.Step step) {
    List<FieldPath.Step> steps = new ArrayList<>(path.steps());
    steps.add(step);
    return new FieldPath(steps);
  }

  private static void put(JsonNode holder, FieldPath.Step step, JsonNode value) {
    if (holder instanceof ObjectNode object) {
      object.set(step.label(), value);
    } else if (holder instanceof ArrayNode array) {
      int index = index(array, step);
      JsonNode element = named(value, step);
      if (index < array.size()) {
        array.set(index, element);
      } else {
        array.add(element);
      }
    }
  }

  /** An element that goes by its name has it, whatever is made of it. */
  private static JsonNode named(JsonNode value, FieldPath.Step step) {
    if (step instanceof FieldPath.Member member && value instanceof ObjectNode object) {
      object.put("name", member.name());
    }
    return value;
  }

  /** Where the element stands; the array's end where it is not there. */
  private static int index(ArrayNode array, FieldPath.Step step) {
    if (step instanceof FieldPath.Element element) {
      return Math.min(element.index(), array.size());
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).path("name").asText().equals(step.label())) {
        return i;
      }
    }
    return array.size();
  }

  /** Takes a value out. Of several elements of one list the last must go first. */
  void remove(FieldPath path) {
    JsonNode holder = path.parent().in(root);
    if (holder instanceof ObjectNode object) {
      object.remove(path.last().label());
    } else if (holder instanceof ArrayNode array) {
      int index = index(array, path.last());
      if (index < array.size()) {
        array.remove(index);
      }
    }
  }

  /** A copy without what says nothing: {@code null}, {@code ""}, empty objects and lists. */
  static ObjectNode pruned(ObjectNode object) {
    ObjectNode copy = Json.object();
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = pruned(member.getValue());
              if (!isEmpty(value)) {
                copy.set(member.getKey(), value);
              }
            });
    return copy;
  }

  private static JsonNode pruned(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return pruned(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(element -> copy.add(pruned(element)));
      return copy;
    }
    return node;
  }

  static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.textValue().isEmpty());
  }
}
