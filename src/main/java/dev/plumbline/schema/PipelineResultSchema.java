package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.FieldState;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineState;

/** One pipeline of a report. */
final class PipelineResultSchema {
  private PipelineResultSchema() {}

  static ObjectNode pipeline() {
    ObjectNode document = Shapes.orNull(Shapes.type("object"));
    ObjectNode spec = SinceSchema.place();
    ObjectNode preview = SinceSchema.preview(field(), difference());
    return new Members()
        .needed("arn", Shapes.string().put("pattern", "^arn:"))
        .needed("name", Shapes.string())
        .needed("target", TargetShapes.inJson())
        .needed("labels", Shapes.map(Shapes.string()))
        .needed("spec", Shapes.orNull(spec), "Where it is declared; null for an unmanaged one.")
        .needed("state", Shapes.choice(PipelineState.class))
        .needed("live", document, "As it was answered, in the API's own names.")
        .needed("desired", document, "As it is declared.")
        .needed("fields", Shapes.list(field()), "The state of each field.")
        .needed("drift", Shapes.list(difference()), "Where the two differ.")
        .needed("checks", Shapes.list(check()), "What came of each rule.")
        .needed("findings", Shapes.list(finding()))
        .needed("error", Shapes.orNull(Shapes.ref("error")), "Why it could not be read.")
        .with("fix", Shapes.orNull(fix()), "The calls that would mend it, and the lines to change.")
        .with("waiver", Shapes.orNull(Shapes.ref("waiver")), "Who accepts that it is unreadable.")
        .with("change", Shapes.orNull(SinceSchema.change()), "How its spec stands to the base's.")
        .with("preview", Shapes.orNull(preview), "What a merge would change; never a finding.")
        .object();
  }

  private static ObjectNode field() {
    return new Members()
        .needed("path", Shapes.string())
        .needed("state", Shapes.choice(FieldState.class))
        .object();
  }

  private static ObjectNode difference() {
    return new Members()
        .needed("path", Shapes.string())
        .needed("state", Shapes.choice(FieldState.class))
        .needed("declared", Shapes.type("boolean"))
        .needed("desired", Json.object())
        .needed("live", Json.object())
        .needed("severity", Shapes.choice(Severity.class))
        .needed("fails", Shapes.type("boolean"))
        .needed("origin", Shapes.orNull(Shapes.ref("origin")))
        .needed("why", Shapes.orNull(Shapes.string()))
        .object();
  }

  private static ObjectNode check() {
    return new Members()
        .needed("rule", Shapes.string())
        .needed("result", Shapes.choice(Check.Result.class))
        .needed("why", Shapes.orNull(Shapes.string()))
        .object();
  }

  private static ObjectNode finding() {
    return new Members()
        .needed("id", Shapes.string(), "Stable: ACCOUNT/REGION/PIPELINE/RULE[#KEY].")
        .needed("kind", Shapes.choice(Finding.Kind.class))
        .needed("rule", Shapes.string())
        .needed("key", Shapes.string())
        .needed("level", Shapes.choice(Level.class))
        .needed("severity", Shapes.choice(Severity.class))
        .needed("messages", Shapes.list(Shapes.string()))
        .needed("details", Shapes.list(Json.object()))
        .needed("origin", Shapes.orNull(Shapes.ref("origin")))
        .needed("status", Shapes.choice(Finding.Status.class))
        .needed("firstSeen", Shapes.string(), "An instant in RFC 3339.")
        .with("waiver", Shapes.orNull(Shapes.ref("waiver")))
        .object();
  }

  private static ObjectNode fix() {
    ObjectNode step =
        new Members()
            .needed("call", Shapes.choice(Step.Call.class))
            .needed("document", Shapes.type("object"), "What --cli-input-json takes.")
            .object();
    ObjectNode edit =
        new Members()
            .needed("action", Shapes.choice(SpecEdit.Action.class))
            .needed("path", Shapes.string())
            .needed("origin", Shapes.ref("origin"))
            .needed("from", Json.object())
            .needed("to", Json.object())
            .object();
    return new Members()
        .needed("steps", Shapes.list(step))
        .needed("spec", Shapes.list(edit))
        .needed("notes", Shapes.list(Shapes.string()))
        .object();
  }
}
