package dev.plumbline.policy.builtins;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether a document is a JSON Schema, as OPA does before it uses one: each keyword that it
 * knows has a value of the right shape, every reference leads somewhere, each pattern compiles. A
 * mistake that it finds is the first by this order of keywords.
 */
final class SchemaReader {
  private static final String SCHEMA = "Valid Schema";
  private static final String SCHEMAS = "Array Of Schemas";
  private static final String STRINGS = "string/Array Of Strings";
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "number", "null", "object", "string");

  private final SchemaReferences references;
  private final SchemaDraft draft;
  private final Set<String> followed = new HashSet<>();

  private SchemaReader(SchemaReferences references, SchemaDraft draft) {
    this.references = references;
    this.draft = draft;
  }

  /**
   * @throws SchemaException where it is none
   */
  static void check(Value document, SchemaReferences references, SchemaDraft draft) {
    new SchemaReader(references, draft).schema(document);
  }

  private void schema(Value node) {
    if (draft.since(SchemaDraft.SIX) && node instanceof Value.Bool) {
      return;
    }
    if (!(node instanceof Value.Obj object)) {
      throw new SchemaException("Expected: " + SCHEMA + ", given: Invalid JSON");
    }
    SchemaKeys keys = new SchemaKeys(object);
    keys.text(
        draft == SchemaDraft.FOUR || (draft == SchemaDraft.HYBRID && keys.has("id"))
            ? "id"
            : "$id");
    definitions(keys);
    keys.text("title");
    keys.text("description");
    if (keys.text("$ref").isPresent() && follow(object)) {
      return;
    }
    types(keys);
    objects(keys);
    items(keys);
    new SchemaBounds(keys, draft).check();
    combinations(keys);
  }

  /**
   * Whether this is the first time that the reference is met; what stands beside it is then not.
   */
  private boolean follow(Value.Obj object) {
    String reference = references.reference(object);
    if (!followed.add(reference)) {
      return false;
    }
    Value target = references.find(reference);
    if (!isSchema(target)) {
      throw new SchemaException(SCHEMA + " must be of type object");
    }
    schema(target);
    return true;
  }

  private static boolean isSchema(Value value) {
    return value instanceof Value.Bool || value instanceof Value.Obj;
  }

  private void definitions(SchemaKeys keys) {
    keys.find("definitions")
        .ifPresent(
            value -> {
              if (!(value instanceof Value.Obj all)
                  || !all.members().values().stream().allMatch(SchemaReader::isSchema)) {
                throw SchemaException.invalidType(SCHEMAS, "definitions");
              }
              all.members().values().forEach(this::schema);
            });
  }

  private static void types(SchemaKeys keys) {
    Set<String> seen = new HashSet<>();
    keys.find("type")
        .ifPresent(
            value -> {
              if (!(value instanceof Value.Str) && !(value instanceof Value.Arr)) {
                throw SchemaException.invalidType("type", STRINGS);
              }
              List<Value> types =
                  value instanceof Value.Arr array ? array.elements() : List.of(value);
              types.forEach(type -> type(type, seen));
            });
  }

  private static void type(Value type, Set<String> seen) {
    if (!(type instanceof Value.Str name)) {
      throw SchemaException.invalidType("type", STRINGS);
    }
    if (!TYPES.contains(name.text())) {
      throw new SchemaException(
          "has a primitive type that is NOT VALID -- given: /"
              + name.text()
              + "/ Expected valid values are:["
              + String.join(" ", TYPES)
              + "]");
    }
    if (!seen.add(name.text())) {
      throw new SchemaException(name.text() + " type is duplicated");
    }
  }

  private void objects(SchemaKeys keys) {
    keys.find("properties")
        .ifPresent(
            value -> {
              if (!(value instanceof Value.Obj properties)) {
                throw new SchemaException("Properties must be of type object");
              }
              properties.members().values().forEach(this::schema);
            });
    additional(keys, "additionalProperties");
    for (Map.Entry<Value, Value> pattern : keys.map("patternProperties").entrySet()) {
      String regex = ((Value.Str) pattern.getKey()).text();
      if (!GoRegex.isValid(regex)) {
        throw new SchemaException("Invalid regex pattern '" + regex + "'");
      }
      schema(pattern.getValue());
    }
    if (draft.since(SchemaDraft.SIX)) {
      keys.find("propertyNames")
          .ifPresent(
              value -> named(value, SchemaException.invalidType(SCHEMA, "patternProperties")));
    }
    dependencies(keys);
  }

  private void named(Value value, SchemaException otherwise) {
    if (!isSchema(value)) {
      throw otherwise;
    }
    schema(value);
  }

  private void additional(SchemaKeys keys, String key) {
    Optional<Value> value = keys.find(key);
    if (value.isPresent() && !(value.get() instanceof Value.Bool)) {
      named(value.get(), SchemaException.invalidType("boolean/" + SCHEMA, key));
    }
  }

  private void dependencies(SchemaKeys keys) {
    SchemaException wrong =
        new SchemaException("Dependency must be of type Schema Or Array Of Strings");
    keys.find("dependencies")
        .ifPresent(
            value -> {
              if (!(value instanceof Value.Obj all)) {
                throw new SchemaException("dependencies must be of type object");
              }
              for (Value one : all.members().values()) {
                if (!(one instanceof Value.Arr names)) {
                  named(one, wrong);
                } else if (!names.elements().stream().allMatch(Value.Str.class::isInstance)) {
                  throw wrong;
                }
              }
            });
  }

  private void items(SchemaKeys keys) {
    SchemaException wrong = SchemaException.invalidType(SCHEMA + "/" + SCHEMAS, "items");
    keys.find("items")
        .ifPresent(
            value -> {
              List<Value> all =
                  value instanceof Value.Arr array ? array.elements() : List.of(value);
              all.forEach(item -> named(item, wrong));
            });
    additional(keys, "additionalItems");
  }

  private void combinations(SchemaKeys keys) {
    if (draft.since(SchemaDraft.SIX)) {
      keys.find("contains").ifPresent(this::schema);
      keys.find("const").ifPresent(GoJson::withFloats);
    }
    Set<String> seen = new HashSet<>();
    for (Value value : keys.list("enum")) {
      if (!seen.add(GoJson.withFloats(value))) {
        throw new SchemaException("enum items must be unique");
      }
    }
    for (String key : List.of("oneOf", "anyOf", "allOf")) {
      keys.list(key).forEach(this::schema);
    }
    List<String> single =
        draft.since(SchemaDraft.SEVEN) ? List.of("not", "if", "then", "else") : List.of("not");
    for (String key : single) {
      keys.find(key)
          .ifPresent(value -> named(value, new SchemaException(key + " must be of an object")));
    }
  }

  /** The number of this value, where it is one. */
  static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Num number ? Optional.of(number.decimal()) : Optional.empty();
  }
}
