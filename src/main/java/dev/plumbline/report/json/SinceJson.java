package dev.plumbline.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.ValueChange;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Preview;
import dev.plumbline.report.Since;
import dev.plumbline.report.SpecChange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The JSON of what a gate tells beside its findings: what changed, and what a merge would. */
final class SinceJson {
  private static final Names<SpecChange.Kind> KINDS = new Names<>(SpecChange.Kind.class);

  private SinceJson() {}

  static void since(JsonOut out, Since since) throws IOException {
    out.text("ref", since.ref())
        .text("commit", since.commit())
        .list("removed", since.removed(), SinceJson::removed);
  }

  static Since since(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> ref = object.text("ref");
    ObjectIn.Member<String> commit = object.text("commit");
    ObjectIn.Member<List<Since.Removed>> removed = object.list("removed", SinceJson::removed);
    return object.read(() -> new Since(ref.get(), commit.get(), removed.get()));
  }

  private static void removed(JsonOut out, Since.Removed removed) throws IOException {
    out.text("arn", removed.arn())
        .text("name", removed.name())
        .object("spec", removed.spec(), PlaceJson::line);
  }

  private static Since.Removed removed(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Arn> arn = object.member("arn", PipelineResultJson::arn);
    ObjectIn.Member<String> name = object.text("name");
    ObjectIn.Member<Origin> spec = object.member("spec", PlaceJson::line);
    return object.read(() -> new Since.Removed(arn.get(), name.get(), spec.get()));
  }

  static void change(JsonOut out, SpecChange change) throws IOException {
    out.text("kind", change.kind())
        .objectOrNull("from", change.from(), PlaceJson::line)
        .list("fields", change.fields(), SinceJson::value)
        .texts("settings", change.settings());
  }

  static SpecChange change(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<SpecChange.Kind> kind = object.name("kind", KINDS);
    ObjectIn.Member<Optional<Origin>> from = object.optional("from", PlaceJson::line);
    ObjectIn.Member<List<ValueChange>> fields = object.list("fields", SinceJson::value);
    ObjectIn.Member<List<String>> settings = object.list("settings", JsonIn::text);
    return object.read(() -> new SpecChange(kind.get(), from.get(), fields.get(), settings.get()));
  }

  private static void value(JsonOut out, ValueChange change) throws IOException {
    out.text("path", change.path())
        .treeOrNull("before", change.before())
        .treeOrNull("after", change.after());
  }

  private static ValueChange value(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<FieldPath> path = object.member("path", JsonIn::path);
    ObjectIn.Member<Optional<JsonNode>> before = object.optional("before", JsonIn::tree);
    ObjectIn.Member<Optional<JsonNode>> after = object.optional("after", JsonIn::tree);
    return object.read(() -> new ValueChange(path.get(), before.get(), after.get()));
  }

  static void preview(JsonOut out, Preview preview) throws IOException {
    out.text("state", preview.state());
    DriftJson.write(out, preview.drift());
    out.objectOrNull("error", preview.error(), PlaceJson::error);
  }

  static Preview preview(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<PipelineState> state = object.name("state", PipelineResultJson.STATES);
    ObjectIn.Member<List<Drift.Field>> fields = object.list("fields", DriftJson::field);
    ObjectIn.Member<List<Difference>> drift = object.list("drift", DriftJson::difference);
    ObjectIn.Member<Optional<ReadError>> error = object.optional("error", PlaceJson::error);
    return object.read(
        () -> new Preview(state.get(), new Drift(fields.get(), drift.get()), error.get()));
  }
}
