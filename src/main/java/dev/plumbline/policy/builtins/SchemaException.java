package dev.plumbline.policy.builtins;

/** A JSON Schema that is none, in the words of the library that OPA reads it with. */
final class SchemaException extends RuntimeException {
  SchemaException(String message) {
    super(message, null, false, false);
  }

  static SchemaException invalidType(String expected, String given) {
    return new SchemaException("Invalid type. Expected: " + expected + ", given: " + given);
  }
}
