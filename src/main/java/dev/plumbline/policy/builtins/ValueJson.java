package dev.plumbline.policy.builtins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Values as JSON trees and back: sets become arrays in Rego's order, other keys their text. */
public final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValueJson() {}

  /** The tree of a value. */
  public static JsonNode json(Value value) {
    if (value instanceof Value.Str text) {
      return NODES.textNode(text.text());
    }
    if (value instanceof Value.Num number) {
      return number(number.digits());
    }
    if (value instanceof Value.Bool bool) {
      return NODES.booleanNode(bool.is());
    }
    if (value instanceof Value.Arr array) {
      return elements(array.elements());
    }
    if (value instanceof Value.SetOf set) {
      return elements(set.elements());
    }
    return value instanceof Value.Obj object ? members(object) : NODES.nullNode();
  }

  private static JsonNode number(String digits) {
    if (digits.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
      return whole(new BigInteger(digits));
    }
    return NODES.numberNode(new BigDecimal(digits));
  }

  /** In the smallest node that holds it, as reading JSON gives it, so that the two are equal. */
  private static JsonNode whole(BigInteger whole) {
    if (whole.bitLength() < Integer.SIZE) {
      return NODES.numberNode(whole.intValue());
    }
    return whole.bitLength() < Long.SIZE
        ? NODES.numberNode(whole.longValue())
        : NODES.numberNode(whole);
  }

  private static ArrayNode elements(Collection<Value> elements) {
    ArrayNode array = Json.array();
    elements.forEach(element -> array.add(json(element)));
    return array;
  }

  private static ObjectNode members(Value.Obj object) {
    ObjectNode node = Json.object();
    object.members().forEach((key, member) -> node.set(key(key), json(member)));
    return node;
  }

  /** What a key of an object is in JSON: its own text, or that of another value. */
  public static String key(Value key) {
    return key instanceof Value.Str text ? text.text() : Json.text(json(key));
  }

  /** The value of a tree. */
  public static Value value(JsonNode node) {
    if (node instanceof ObjectNode object) {
      TreeMap<Value, Value> members = new TreeMap<>();
      object.properties().forEach(e -> members.put(Value.of(e.getKey()), value(e.getValue())));
      return new Value.Obj(members);
    }
    if (node instanceof ArrayNode array) {
      List<Value> elements = new ArrayList<>();
      array.forEach(element -> elements.add(value(element)));
      return new Value.Arr(elements);
    }
    if (node.isTextual()) {
      return Value.of(node.textValue());
    }
    if (node.isBoolean()) {
      return Value.of(node.booleanValue());
    }
    return node.isNumber() ? new Value.Num(node.asText()) : new Value.Null();
  }
}
