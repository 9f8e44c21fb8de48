package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Json;
import java.util.List;

/** The records of a snapshot, one on a line. */
final class SnapshotSchema {
  private static final String ARN =
      "^arn:aws(-[a-z]+)*:imagebuilder:[a-z0-9-]+:[0-9]{12}:image-pipeline/";

  private SnapshotSchema() {}

  static ObjectNode body() {
    ObjectNode body = Json.object();
    body.putArray("oneOf")
        .add(header())
        .add(target())
        .add(pipeline())
        .add(of("absent").needed("arn", arn()).object())
        .add(
            of("unreadable")
                .needed("arn", arn())
                .needed("error", ErrorShapes.inSnapshot())
                .object());
    return body;
  }

  private static Members of(String kind) {
    return new Members().needed("kind", Json.object().put("const", kind));
  }

  private static ObjectNode arn() {
    return Shapes.string().put("pattern", ARN);
  }

  private static ObjectNode header() {
    ObjectNode version = Shapes.string().put("pattern", "^1\\.[0-9]+\\.[0-9]+$");
    return of("snapshot").needed("schemaVersion", version).object();
  }

  private static ObjectNode target() {
    ObjectNode target =
        of("target")
            .needed("target", TargetShapes.inJson())
            .needed("read", Shapes.choice(TargetRead.Mode.class))
            .needed("listed", Shapes.type("boolean"), "Whether all of its pipelines were listed.")
            .needed("complete", Shapes.type("boolean"), "Whether nothing failed.")
            .needed("pipelines", Shapes.type("integer").put("minimum", 0))
            .with("error", ErrorShapes.inSnapshot())
            .object();
    return Shapes.described(target, "A target that was read.");
  }

  private static ObjectNode pipeline() {
    ObjectNode document = Shapes.required("arn");
    return of("pipeline")
        .needed("arn", arn())
        .needed("capture", Shapes.choice(List.of("wire", "client")), "What stands in it.")
        .needed(
            "imagePipeline",
            document.put("type", "object"),
            "The pipeline, in the API's own names, as it was answered.")
        .object();
  }
}
