package dev.plumbline.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.fix.Fix;
import dev.plumbline.fix.SpecEdit;
import dev.plumbline.fix.Step;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The JSON of what would mend a pipeline: {@code fix}. */
final class FixJson {
  private static final Names<Step.Call> CALLS = new Names<>(Step.Call.class);
  private static final Names<SpecEdit.Action> ACTIONS = new Names<>(SpecEdit.Action.class);

  private FixJson() {}

  static void write(JsonOut out, Fix fix) throws IOException {
    out.list("steps", fix.steps(), FixJson::step)
        .list("spec", fix.spec(), FixJson::edit)
        .texts("notes", fix.notes());
  }

  static Fix read(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<List<Step>> steps = object.list("steps", FixJson::step);
    ObjectIn.Member<List<SpecEdit>> spec = object.list("spec", FixJson::edit);
    ObjectIn.Member<List<String>> notes = object.list("notes", JsonIn::text);
    return object.read(() -> new Fix(steps.get(), spec.get(), notes.get()));
  }

  private static void step(JsonOut out, Step step) throws IOException {
    out.text("call", step.call()).treeOrNull("document", Optional.of(step.document()));
  }

  private static Step step(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Step.Call> call = object.name("call", CALLS);
    ObjectIn.Member<ObjectNode> document = object.member("document", JsonIn::document);
    return object.read(() -> new Step(call.get(), document.get()));
  }

  private static void edit(JsonOut out, SpecEdit edit) throws IOException {
    out.text("action", edit.action())
        .text("path", edit.path())
        .object("origin", edit.origin(), PlaceJson::origin)
        .treeOrNull("from", edit.from())
        .treeOrNull("to", edit.to());
  }

  private static SpecEdit edit(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<SpecEdit.Action> action = object.name("action", ACTIONS);
    ObjectIn.Member<FieldPath> path = object.member("path", JsonIn::path);
    ObjectIn.Member<Origin> origin = object.member("origin", PlaceJson::origin);
    ObjectIn.Member<Optional<JsonNode>> from = object.optional("from", JsonIn::tree);
    ObjectIn.Member<Optional<JsonNode>> to = object.optional("to", JsonIn::tree);
    return object.read(
        () -> new SpecEdit(action.get(), path.get(), origin.get(), from.get(), to.get()));
  }
}
