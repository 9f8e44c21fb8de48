package dev.plumbline.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The words of JSON Schema that we use. */
final class Shapes {
  private static final List<String> SCALARS = List.of("string", "number", "boolean");

  private Shapes() {}

  static ObjectNode type(String type) {
    return Json.object().put("type", type);
  }

  /** Text in JSON. */
  static ObjectNode string() {
    return type("string");
  }

  /**
   * Text in YAML: what looks like a number or like true is the text that was written, and the
   * bounds hold only where it looks like text.
   */
  static ObjectNode text() {
    ObjectNode node = Json.object();
    SCALARS.forEach(node.putArray("type")::add);
    return node;
  }

  static ObjectNode text(String pattern) {
    return text().put("pattern", pattern);
  }

  static ObjectNode choice(Collection<?> allowed) {
    ObjectNode node = Json.object();
    ArrayNode values = node.putArray("enum");
    allowed.forEach(value -> values.add(value.toString()));
    return node;
  }

  static <E extends Enum<E>> ObjectNode choice(Class<E> type) {
    return choice(Arrays.asList(type.getEnumConstants()));
  }

  static ObjectNode list(ObjectNode items) {
    return type("array").set("items", items);
  }

  /** Free keys to these values. */
  static ObjectNode map(ObjectNode values) {
    return type("object").set("additionalProperties", values);
  }

  static ObjectNode any(ObjectNode... ways) {
    ObjectNode node = Json.object();
    node.putArray("anyOf").addAll(Arrays.asList(ways));
    return node;
  }

  /** Said inside the shape where that can be, so that a mistake is told at its own place. */
  static ObjectNode orNull(ObjectNode shape) {
    ObjectNode either = shape.deepCopy();
    if (shape.has("anyOf")) {
      either.withArray("anyOf").add(type("null"));
    } else if (shape.has("enum")) {
      either.withArray("enum").addNull();
    } else if (shape.has("type")) {
      either.putArray("type").addAll(types(shape)).add("null");
    } else {
      return any(shape, type("null"));
    }
    return either;
  }

  private static List<JsonNode> types(ObjectNode shape) {
    JsonNode type = shape.path("type");
    return type.isArray() ? type.valueStream().toList() : List.of(type);
  }

  /** One, or a list of them. */
  static ObjectNode oneOrMany(ObjectNode shape) {
    ObjectNode node = Json.object();
    node.set("if", type("array"));
    node.putObject("then").set("items", shape);
    return node.set("else", shape);
  }

  static ObjectNode ref(String definition) {
    return Json.object().put("$ref", "#/$defs/" + definition);
  }

  static ObjectNode required(String... names) {
    ObjectNode node = Json.object();
    Arrays.asList(names).forEach(node.putArray("required")::add);
    return node;
  }

  static ObjectNode not(ObjectNode shape) {
    return Json.object().set("not", shape);
  }

  static ObjectNode described(ObjectNode shape, String description) {
    return Json.object().put("description", description).setAll(shape);
  }

  /** {@code version: 1}, as a number or as text. */
  static ObjectNode version() {
    ObjectNode node = Json.object();
    node.putArray("enum").add(1).add("1");
    return described(node, "The version of the format.");
  }
}
