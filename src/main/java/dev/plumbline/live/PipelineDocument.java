package dev.plumbline.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import java.util.Locale;
import java.util.Optional;

/** Tells a pipeline's document from JSON that is none: an object with the ARN of a pipeline. */
public final class PipelineDocument {
  private PipelineDocument() {}

  /** The document as found; empty where the node is none, and {@link #whyNot} says why. */
  public static Optional<LivePipeline.Found> read(JsonNode node, LivePipeline.Capture capture) {
    return node instanceof ObjectNode object
        ? arn(object).map(arn -> new LivePipeline.Found(arn, object, capture))
        : Optional.empty();
  }

  /** What stands where a pipeline's document was wanted. */
  public static String whyNot(JsonNode node) {
    if (!node.isObject()) {
      return "found " + shape(node) + ", wanted an object";
    }
    JsonNode arn = node.path("arn");
    return arn.isTextual()
        ? "found the arn '" + arn.textValue() + "', wanted the ARN of an image pipeline"
        : "found " + shape(arn) + " as its arn, wanted text";
  }

  /** The kind of a JSON value in words: {@code an array}, {@code nothing}. */
  public static String shape(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT, POJO -> "an object";
      case MISSING -> "nothing";
      case NULL -> "null";
      case STRING -> "text";
      case BINARY, BOOLEAN, NUMBER -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<Arn> arn(ObjectNode document) {
    return document.path("arn").isTextual()
        ? Arn.parse(document.path("arn").textValue()).filter(Arn::isPipeline)
        : Optional.empty();
  }
}
