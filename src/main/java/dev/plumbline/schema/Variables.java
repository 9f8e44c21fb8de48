package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Texts of a spec may hold variables, and then anything may come of them. */
final class Variables {
  private Variables() {}

  /** The shape, or a text with a variable in it. */
  static ObjectNode or(ObjectNode shape) {
    return Shapes.any(shape, Shapes.string().put("pattern", "[$]"));
  }
}
