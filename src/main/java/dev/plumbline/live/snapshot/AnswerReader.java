package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline.Capture;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.model.Json;
import java.util.ArrayList;
import java.util.List;

/** Tells the forms of a JSON object apart: a record of a snapshot, or what the AWS CLI printed. */
final class AnswerReader {
  static final String LIST = "imagePipelineList";
  private static final String GET = "imagePipeline";
  private static final String WANTED =
      "wanted a Plumbline snapshot, or what aws imagebuilder get-image-pipeline or"
          + " list-image-pipelines prints";

  private AnswerReader() {}

  /** A whole value. */
  static void read(JsonNode node, Place at, RecordSink to) {
    if (!(node instanceof ObjectNode object)) {
      none(PipelineDocument.shape(node), at, to);
      return;
    }
    ObjectNode rest = Json.object();
    object.properties().stream()
        .filter(e -> !e.getKey().equals(LIST) || !e.getValue().isArray())
        .forEach(e -> rest.set(e.getKey(), e.getValue()));
    if (rest.size() == object.size()) {
      record(object, at, to);
      return;
    }
    ListAnswer list = new ListAnswer(to);
    object.path(LIST).forEach(entry -> list.entry(entry, at));
    list.end(rest, at);
  }

  /** A value that is no object. */
  static void none(String shape, Place at, RecordSink to) {
    to.damage("found " + shape + ", " + WANTED, at);
  }

  /** An object without a list. */
  static void record(ObjectNode object, Place at, RecordSink to) {
    try {
      if (object.has("kind")) {
        RecordReader.read(object, at, to);
      } else if (object.has(GET)) {
        to.pipeline(get(object.path(GET)), at);
      } else {
        throw new BadRecord(looksLike(object) + ", " + WANTED);
      }
    } catch (BadRecord e) {
      to.damage(e.words(), at);
    }
  }

  private static Found get(JsonNode node) throws BadRecord {
    return PipelineDocument.read(node, Capture.CLIENT)
        .orElseThrow(() -> new BadRecord(GET + ": " + PipelineDocument.whyNot(node)));
  }

  private static String looksLike(ObjectNode object) {
    if (object.has(LIST)) {
      return LIST + " is " + PipelineDocument.shape(object.path(LIST)) + " and not an array";
    }
    if (PipelineDocument.read(object, Capture.CLIENT).isPresent()) {
      return "found a pipeline on its own (printed with --query " + GET + "?)";
    }
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return "found an empty object";
    }
    String more = names.size() > 5 ? ", …" : "";
    return "found an object with "
        + String.join(", ", names.subList(0, Math.min(5, names.size())))
        + more;
  }
}
