package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.fix.Fix;
import dev.plumbline.live.ReadError;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Check;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Preview;
import dev.plumbline.report.SpecChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One pipeline of a report as JSON: an element of {@code pipelines}, on one line. The spool, the
 * JSON report and its reader share this form, so that what was spooled can be copied into a report
 * as it is. Writing what was read gives the same bytes.
 */
final class PipelineResultJson {
  /** Room for a document as deep as documents may be, inside a pipeline, inside a report. */
  private static final int DEEPEST = StreamReadConstraints.DEFAULT_MAX_DEPTH + 16;

  /** A member's name may be as long as any text: specs and live documents have what they have. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  static final Names<PipelineState> STATES = new Names<>(PipelineState.class);

  private final boolean lenient;
  private final Map<String, FieldPath> paths = new HashMap<>();

  /**
   * A codec for one thread.
   *
   * @param lenient whether unknown members are passed over
   */
  PipelineResultJson(boolean lenient) {
    this.lenient = lenient;
  }

  /** UTF-8, without a line end. */
  static byte[] write(PipelineResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      new JsonOut(out).element(result, PipelineResultJson::members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void members(JsonOut out, PipelineResult result) throws IOException {
    out.text("arn", result.arn())
        .text("name", result.name())
        .object("target", result.arn().target(), PlaceJson::target)
        .texts("labels", result.labels())
        .objectOrNull("spec", result.spec(), PlaceJson::line)
        .text("state", result.state())
        .treeOrNull("live", result.live())
        .treeOrNull("desired", result.desired());
    DriftJson.write(out, result.drift());
    out.list("checks", result.checks(), FindingJson::check)
        .list("findings", result.findings(), FindingJson::write)
        .objectOrNull("error", result.error(), PlaceJson::error)
        .objectOrNull("fix", result.fix(), FixJson::write)
        .objectOrNull("waiver", result.waiver(), PlaceJson::waiver)
        .objectOrNull("change", result.change(), SinceJson::change)
        .objectOrNull("preview", result.preview(), SinceJson::preview);
  }

  /**
   * Reads one back.
   *
   * @throws Mistake where it is not one, with the offset into these bytes
   * @throws com.fasterxml.jackson.core.JsonProcessingException where they are no JSON
   */
  PipelineResult read(byte[] json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      return read(new JsonIn(parser, lenient, paths));
    }
  }

  private static PipelineResult read(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<Arn> arn = object.member("arn", PipelineResultJson::arn);
    ObjectIn.Member<String> name = object.text("name");
    ObjectIn.Member<Target> target = object.member("target", PlaceJson::target);
    ObjectIn.Member<SortedMap<String, String>> labels = object.member("labels", JsonIn::texts);
    ObjectIn.Member<Optional<Origin>> spec = object.optional("spec", PlaceJson::line);
    ObjectIn.Member<PipelineState> state = object.name("state", STATES);
    ObjectIn.Member<Optional<ObjectNode>> live = object.optional("live", JsonIn::document);
    ObjectIn.Member<Optional<ObjectNode>> desired = object.optional("desired", JsonIn::document);
    ObjectIn.Member<List<Drift.Field>> fields = object.list("fields", DriftJson::field);
    ObjectIn.Member<List<Difference>> drift = object.list("drift", DriftJson::difference);
    ObjectIn.Member<List<Check>> checks = object.list("checks", FindingJson::check);
    ObjectIn.Member<List<FindingJson.Draft>> findings = object.list("findings", FindingJson::read);
    ObjectIn.Member<Optional<ReadError>> error = object.optional("error", PlaceJson::error);
    ObjectIn.Member<Optional<Fix>> fix = object.added("fix", FixJson::read);
    ObjectIn.Member<Optional<Acceptance>> waiver = object.added("waiver", PlaceJson::waiver);
    ObjectIn.Member<Optional<SpecChange>> change = object.added("change", SinceJson::change);
    ObjectIn.Member<Optional<Preview>> preview = object.added("preview", SinceJson::preview);
    return object.read(
        () ->
            new PipelineResult(
                in(target.get(), arn.get()),
                name.get(),
                labels.get(),
                spec.get(),
                state.get(),
                live.get(),
                desired.get(),
                new Drift(fields.get(), drift.get()),
                checks.get(),
                findings.get().stream().map(draft -> draft.of(arn.get())).toList(),
                error.get(),
                fix.get(),
                waiver.get(),
                change.get(),
                preview.get()));
  }

  static Arn arn(JsonIn in) throws IOException {
    // Whatever was written is read: how long a name may be is not for a report to say.
    Optional<Arn> arn = Arn.parse(in.text());
    if (arn.isEmpty()) {
      throw in.wrong("an ARN");
    }
    return arn.get();
  }

  private static Arn in(Target target, Arn arn) {
    if (!arn.target().equals(target)) {
      throw new IllegalArgumentException("target is " + target + ", its arn says " + arn.target());
    }
    return arn;
  }
}
