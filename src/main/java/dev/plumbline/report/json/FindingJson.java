package dev.plumbline.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of checks and findings. A finding is read without its pipeline, which it gets with
 * {@link Draft#of}.
 */
final class FindingJson {
  private static final Names<Check.Result> RESULTS = new Names<>(Check.Result.class);
  private static final Names<Finding.Kind> KINDS = new Names<>(Finding.Kind.class);
  private static final Names<Finding.Status> STATUSES = new Names<>(Finding.Status.class);
  private static final Names<Level> LEVELS = new Names<>(Level.class);
  private static final Names<Severity> SEVERITIES = new Names<>(Severity.class);

  private FindingJson() {}

  /** A finding of a pipeline that is not known yet. */
  interface Draft {
    /** The finding. */
    Finding of(Arn arn);
  }

  static void check(JsonOut out, Check check) throws IOException {
    out.text("rule", check.rule()).text("result", check.result()).textOrNull("why", check.why());
  }

  static Check check(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> rule = object.text("rule");
    ObjectIn.Member<Check.Result> result = object.name("result", RESULTS);
    ObjectIn.Member<Optional<String>> why = object.optional("why", JsonIn::text);
    return object.read(() -> new Check(rule.get(), result.get(), why.get()));
  }

  static void write(JsonOut out, Finding finding) throws IOException {
    out.text("id", finding.id())
        .text("kind", finding.kind())
        .text("rule", finding.rule())
        .text("key", finding.key())
        .text("level", finding.level())
        .text("severity", finding.severity())
        .texts("messages", finding.messages())
        .trees("details", finding.details())
        .objectOrNull("origin", finding.origin(), PlaceJson::origin)
        .text("status", finding.status())
        .text("firstSeen", finding.firstSeen())
        .objectOrNull("waiver", finding.waiver(), PlaceJson::waiver);
  }

  static Draft read(JsonIn in) throws IOException {
    ObjectIn object = new ObjectIn(in);
    ObjectIn.Member<String> id = object.text("id");
    ObjectIn.Member<Finding.Kind> kind = object.name("kind", KINDS);
    ObjectIn.Member<String> rule = object.text("rule");
    ObjectIn.Member<String> key = object.text("key");
    ObjectIn.Member<Level> level = object.name("level", LEVELS);
    ObjectIn.Member<Severity> severity = object.name("severity", SEVERITIES);
    ObjectIn.Member<List<String>> messages = object.list("messages", JsonIn::text);
    ObjectIn.Member<List<JsonNode>> details = object.list("details", JsonIn::tree);
    ObjectIn.Member<Optional<Origin>> origin = object.optional("origin", PlaceJson::origin);
    ObjectIn.Member<Finding.Status> status = object.name("status", STATUSES);
    ObjectIn.Member<String> firstSeen = object.text("firstSeen");
    ObjectIn.Member<Optional<Acceptance>> waiver = object.optional("waiver", PlaceJson::waiver);
    return object.read(
        () ->
            draft(
                id.get(),
                arn ->
                    new Finding(
                        arn,
                        kind.get(),
                        rule.get(),
                        key.get(),
                        level.get(),
                        severity.get(),
                        messages.get(),
                        details.get(),
                        origin.get(),
                        status.get(),
                        firstSeen.get(),
                        waiver.get())));
  }

  /** The id is made of the other members; one that is not was edited by hand. */
  private static Draft draft(String id, Draft draft) {
    return arn -> {
      Finding finding = draft.of(arn);
      if (!finding.id().equals(id)) {
        throw new IllegalArgumentException(
            "a finding's id is \"" + id + "\", its members make \"" + finding.id() + "\"");
      }
      return finding;
    };
  }
}
