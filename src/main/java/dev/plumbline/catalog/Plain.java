package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON values as plain Java ones, so that equal means the same value and hashes agree. */
final class Plain {
  private Plain() {}

  /** The same JSON value: 5 is 5.0, and a member that is {@code null} is not there. */
  static boolean same(JsonNode one, JsonNode other) {
    return one.equals(other) || value(one).equals(value(other));
  }

  /** The same elements, however often and in whatever order. */
  static boolean sameSet(JsonNode one, JsonNode other) {
    return (one.isArray() && other.isArray())
        ? elements(one).equals(elements(other))
        : same(one, other);
  }

  /** Whether this is a number without a fraction: 5, and 5.0 too. */
  static boolean isWhole(JsonNode value) {
    return number(value) instanceof BigDecimal n && n.scale() <= 0;
  }

  private static Set<Object> elements(JsonNode array) {
    Set<Object> elements = new HashSet<>();
    array.forEach(element -> elements.add(value(element)));
    return elements;
  }

  private static Object value(JsonNode node) {
    if (node instanceof ObjectNode object) {
      Map<String, Object> members = new HashMap<>();
      object.properties().stream()
          .filter(member -> !member.getValue().isNull())
          .forEach(member -> members.put(member.getKey(), value(member.getValue())));
      return members;
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(Plain::value)
          .collect(Collectors.toList());
    }
    return number(node);
  }

  /** A number by its worth; any other node as it is. Not every double (NaN) has a worth. */
  private static Object number(JsonNode node) {
    return (node instanceof NumericNode n && !n.isNaN())
        ? n.decimalValue().stripTrailingZeros()
        : node;
  }
}
