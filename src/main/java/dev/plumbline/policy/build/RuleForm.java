package dev.plumbline.policy.build;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What a rule yields, as far as its head tells. */
enum RuleForm {
  /** {@code deny contains x}. */
  PARTIAL_SET,
  /** A complete rule of an array or a set, or of what only evaluation tells. */
  COLLECTION,
  /** A complete rule of a string, a boolean, a number or null. */
  SCALAR,
  /** {@code deny[k] := v}, {@code deny.k contains v}, or a complete rule of an object. */
  OBJECT,
  FUNCTION;

  private static final Set<String> SCALARS =
      Set.of("string", "boolean", "number", "null", "templatestring");
  private static final Set<String> OBJECTS = Set.of("object", "objectcomprehension");

  /** The form of a rule in the syntax tree, its {@code else} branches included. */
  static RuleForm of(JsonNode rule) {
    JsonNode head = rule.path("head");
    if (head.has("args")) {
      return FUNCTION;
    }
    if (head.path("ref").size() > 1) {
      return OBJECT;
    }
    if (head.has("key")) {
      return head.has("value") ? OBJECT : PARTIAL_SET;
    }
    String type = head.path("value").path("type").asText();
    RuleForm here = SCALARS.contains(type) ? SCALAR : OBJECTS.contains(type) ? OBJECT : COLLECTION;
    return here == COLLECTION && rule.has("else") ? of(rule.path("else")) : here;
  }

  /** Whether it has no value at all where no body of it holds. */
  boolean mayBeUndefined() {
    return this == COLLECTION;
  }

  /** Whether the conftest contract has results of this form. */
  boolean yieldsResults() {
    return this == PARTIAL_SET || this == COLLECTION;
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return switch (this) {
      case PARTIAL_SET -> "a partial set";
      case COLLECTION -> "a complete rule of a list";
      case SCALAR -> "a complete rule of a single value";
      case OBJECT -> "an object";
      case FUNCTION -> "a function";
    };
  }
}
