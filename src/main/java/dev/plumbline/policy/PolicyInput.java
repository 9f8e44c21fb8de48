package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import dev.plumbline.model.Target;
import dev.plumbline.spec.DesiredPipeline;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The {@code input} that policies see. Documents stand in the catalog's normal form, alike in both
 * stages: members with a constant default are filled in, what a spec asserts as "not set" is
 * absent.
 *
 * @param desired empty for a pipeline that no spec declares
 * @param live empty at {@code gate}
 * @param schedule the schedule's facts
 * @param now RFC 3339 in the document, so that a run can be repeated
 */
public record PolicyInput(
    Stage stage,
    Optional<DesiredPipeline> desired,
    Optional<LivePipeline.Found> live,
    Drift drift,
    ObjectNode schedule,
    SortedMap<String, String> labels,
    Instant now) {

  public PolicyInput {
    if (stage == Stage.CHECK ? live.isEmpty() : desired.isEmpty()) {
      throw new IllegalArgumentException("at " + stage + " there is no document to judge");
    }
  }

  /** The whole document, canonical. */
  public ObjectNode document() {
    Optional<ObjectNode> wanted = desired.map(d -> normal(d.document()));
    Optional<ObjectNode> found = live.map(l -> normal(l.document()));
    ObjectNode input = Json.object().put("stage", stage.toString()).put("now", now.toString());
    input.set("pipeline", nullable(stage == Stage.CHECK ? found : wanted));
    input.set("desired", nullable(wanted));
    input.set("live", nullable(found));
    input.set("drift", differences());
    input.set("schedule", schedule);
    input.set("target", target());
    ObjectNode free = input.putObject("labels");
    labels.forEach(free::put);
    input.set("spec", nullable(desired.map(PolicyInput::spec)));
    return Json.canonical(input);
  }

  private static ObjectNode normal(ObjectNode document) {
    return Catalog.imagePipeline().normalForm(document);
  }

  private static ObjectNode spec(DesiredPipeline desired) {
    return Json.object().put("file", desired.origin().file()).put("line", desired.origin().line());
  }

  private ObjectNode target() {
    Arn arn = desired.map(DesiredPipeline::arn).or(() -> live.map(LivePipeline.Found::arn)).get();
    Target target = arn.target();
    return Json.object()
        .put("partition", target.partition())
        .put("account", target.account())
        .put("region", target.region());
  }

  private ArrayNode differences() {
    ArrayNode all = Json.array();
    for (Difference difference : drift.differences()) {
      ObjectNode one =
          Json.object()
              .put("path", difference.path().toString())
              .put("state", difference.state().toString())
              .put("severity", difference.severity().toString());
      one.set("desired", nullable(difference.desired()));
      one.set("live", nullable(difference.live()));
      all.add(one);
    }
    return all;
  }

  private static JsonNode nullable(Optional<? extends JsonNode> node) {
    return node.<JsonNode>map(n -> n).orElse(JsonNodeFactory.instance.nullNode());
  }
}
