package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What reports and snapshots say where something could not be read. */
final class ErrorShapes {
  private ErrorShapes() {}

  /** Of a report: each member is always there. */
  static ObjectNode inReport() {
    return new Members()
        .needed("code", Shapes.string())
        .needed("message", Shapes.string())
        .needed("requestId", Shapes.orNull(Shapes.string()))
        .needed("hint", Shapes.orNull(Shapes.string()))
        .object();
  }

  /** Of a snapshot: what is not known is not there. */
  static ObjectNode inSnapshot() {
    return new Members()
        .needed("code", Shapes.string())
        .needed("message", Shapes.string())
        .with("requestId", Shapes.string())
        .with("hint", Shapes.string())
        .object();
  }
}
