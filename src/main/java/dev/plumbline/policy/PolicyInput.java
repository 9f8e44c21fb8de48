package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

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

  private static final Map<String, Function<PolicyInput, JsonNode>> MEMBERS =
      Map.of(
          "stage", input -> TextNode.valueOf(input.stage.toString()),
          "now", input -> TextNode.valueOf(input.now.toString()),
          "pipeline", PolicyInput::pipeline,
          "desired", PolicyInput::wanted,
          "live", PolicyInput::found,
          "drift", PolicyInput::differences,
          "schedule", PolicyInput::schedule,
          "target", PolicyInput::target,
          "labels", PolicyInput::free,
          "spec", input -> nullable(input.desired.map(PolicyInput::spec)));

  public PolicyInput {
    if (stage == Stage.CHECK ? live.isEmpty() : desired.isEmpty()) {
      throw new IllegalArgumentException("at " + stage + " there is no document to judge");
    }
  }

  /** The whole document, canonical. */
  public ObjectNode document() {
    return document(MEMBERS.keySet());
  }

  /** Of the document, canonical, the members that are called so. */
  public ObjectNode document(Set<String> members) {
    ObjectNode input = Json.object();
    MEMBERS.forEach(
        (name, member) -> {
          if (members.contains(name)) {
            input.set(name, member.apply(this));
          }
        });
    return Json.canonical(input);
  }

  private JsonNode pipeline() {
    return stage == Stage.CHECK ? found() : wanted();
  }

  private JsonNode wanted() {
    return nullable(desired.map(d -> normal(d.document())));
  }

  private JsonNode found() {
    return nullable(live.map(l -> normal(l.document())));
  }

  private static ObjectNode normal(ObjectNode document) {
    return Catalog.imagePipeline().normalForm(document);
  }

  private ObjectNode free() {
    ObjectNode free = Json.object();
    labels.forEach(free::put);
    return free;
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
