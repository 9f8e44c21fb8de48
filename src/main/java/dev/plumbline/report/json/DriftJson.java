package dev.plumbline.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * The JSON of a comparison: {@code fields} and {@code drift}. A difference says with {@code
 * declared} whether a {@code null} in {@code desired} was written in the spec or stands for its
 * silence.
 */
final class DriftJson {
  private static final Names<FieldState> STATES = new Names<>(FieldState.class);
  private static final Names<Severity> SEVERITIES = new Names<>(Severity.class);

  private DriftJson() {}

  static void write(JsonOut out, Drift drift) throws IOException {
    out.list("fields", drift.fields(), DriftJson::field)
        .list("drift", drift.differences(), DriftJson::difference);
  }

  private static void field(JsonOut out, Drift.Field field) throws IOException {
    out.text("path", field.path()).text("state", field.state());
  }

  static Drift.Field field(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<FieldPath> path = object.member("path", JsonIn::path);
    ObjectIn.Member<FieldState> state = object.name("state", STATES);
    return object.read(() -> new Drift.Field(path.get(), state.get()));
  }

  private static void difference(JsonOut out, Difference difference) throws IOException {
    out.text("path", difference.path())
        .text("state", difference.state())
        .truth("declared", difference.desired().isPresent())
        .treeOrNull("desired", difference.desired())
        .treeOrNull("live", difference.live())
        .text("severity", difference.severity())
        .truth("fails", difference.fails())
        .objectOrNull("origin", difference.origin(), PlaceJson::origin)
        .textOrNull("why", difference.why());
  }

  static Difference difference(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<FieldPath> path = object.member("path", JsonIn::path);
    ObjectIn.Member<FieldState> state = object.name("state", STATES);
    ObjectIn.Member<Boolean> declared = object.truth("declared");
    ObjectIn.Member<Optional<JsonNode>> desired = object.optional("desired", JsonIn::tree);
    ObjectIn.Member<Optional<JsonNode>> live = object.optional("live", JsonIn::tree);
    ObjectIn.Member<Severity> severity = object.name("severity", SEVERITIES);
    ObjectIn.Member<Boolean> fails = object.truth("fails");
    ObjectIn.Member<Optional<Origin>> origin = object.optional("origin", PlaceJson::origin);
    ObjectIn.Member<Optional<String>> why = object.optional("why", JsonIn::text);
    return object.read(
        () ->
            new Difference(
                path.get(),
                state.get(),
                declared(declared.get(), desired.get()),
                live.get(),
                severity.get(),
                fails.get(),
                origin.get(),
                why.get()));
  }

  private static Optional<JsonNode> declared(boolean declared, Optional<JsonNode> desired) {
    if (!declared && desired.isPresent()) {
      throw new IllegalArgumentException("desired has a value, and declared is false");
    }
    return declared ? desired.or(() -> Optional.of(NullNode.getInstance())) : Optional.empty();
  }
}
