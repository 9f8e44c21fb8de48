package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.SpecChange;
import java.util.List;

/** What a gate tells beside its findings. */
final class SinceSchema {
  private SinceSchema() {}

  static ObjectNode since() {
    ObjectNode removed =
        new Members()
            .needed("arn", Shapes.string().put("pattern", "^arn:"))
            .needed("name", Shapes.string())
            .needed("spec", place())
            .object();
    return new Members()
        .needed("ref", Shapes.string(), "As it was asked for.")
        .needed("commit", Shapes.string().put("pattern", "^[0-9a-f]+$"), "The merge base.")
        .needed("removed", Shapes.list(removed), "Pipelines that are declared no more.")
        .object();
  }

  static ObjectNode place() {
    return new Members()
        .needed("file", Shapes.string())
        .needed("line", ReportSchema.count())
        .object();
  }

  static ObjectNode change() {
    ObjectNode value =
        new Members()
            .needed("path", Shapes.string())
            .needed("before", Json.object())
            .needed("after", Json.object())
            .object();
    return new Members()
        .needed("kind", Shapes.choice(SpecChange.Kind.class))
        .needed("from", Shapes.orNull(place()), "Where it was declared; null for an added one.")
        .needed("fields", Shapes.list(value), "Values of the document, as resolved.")
        .needed("settings", Shapes.list(Shapes.string()), "What else of the spec changed.")
        .object();
  }

  static ObjectNode preview(ObjectNode field, ObjectNode difference) {
    List<PipelineState> states =
        List.of(
            PipelineState.IN_LINE,
            PipelineState.DRIFTED,
            PipelineState.MISSING,
            PipelineState.UNREADABLE);
    return new Members()
        .needed("state", Shapes.choice(states))
        .needed("fields", Shapes.list(field))
        .needed("drift", Shapes.list(difference))
        .needed("error", Shapes.orNull(Shapes.ref("error")))
        .object();
  }
}
