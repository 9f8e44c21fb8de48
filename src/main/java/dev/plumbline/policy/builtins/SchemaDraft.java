package dev.plumbline.policy.builtins;

import java.util.Map;

/** The drafts that OPA knows; without a draft that it knows, all of them at once. */
enum SchemaDraft {
  FOUR,
  SIX,
  SEVEN,
  HYBRID;

  private static final Map<String, SchemaDraft> BY_URL =
      Map.of(
          "http://json-schema.org/draft-04/schema", FOUR,
          "http://json-schema.org/draft-06/schema", SIX,
          "http://json-schema.org/draft-07/schema", SEVEN);

  boolean since(SchemaDraft draft) {
    return compareTo(draft) >= 0;
  }

  /** By the {@code $schema} of the whole document, which is an object or a boolean. */
  static SchemaDraft of(Value document) {
    if (document instanceof Value.Bool) {
      return HYBRID;
    }
    if (!(document instanceof Value.Obj object)) {
      throw new SchemaException("schema is invalid");
    }
    Value url = object.members().get(Value.of("$schema"));
    if (url == null) {
      return HYBRID;
    }
    if (!(url instanceof Value.Str text)) {
      throw new SchemaException("$schema must be of type string");
    }
    return BY_URL.getOrDefault(text.text().replaceFirst("#$", ""), HYBRID);
  }
}
