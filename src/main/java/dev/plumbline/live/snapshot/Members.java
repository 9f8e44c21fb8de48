package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.PipelineDocument;
import dev.plumbline.model.Suggestion;
import java.util.Iterator;
import java.util.List;

/**
 * The members of a JSON object, each asked for with its type.
 *
 * @param subject what messages call the object
 */
record Members(String subject, ObjectNode json) {
  /** Refuses every other member. */
  void only(String... names) throws BadRecord {
    List<String> allowed = List.of(names);
    for (Iterator<String> it = json.fieldNames(); it.hasNext(); ) {
      String name = it.next();
      if (!allowed.contains(name)) {
        throw new BadRecord(
            subject
                + " has an unknown member '"
                + name
                + "'"
                + Suggestion.didYouMean(name, allowed));
      }
    }
  }

  boolean has(String name) {
    return json.has(name);
  }

  String text(String name) throws BadRecord {
    JsonNode node = json.path(name);
    require(node.isTextual(), name, node, "text");
    return node.textValue();
  }

  boolean flag(String name) throws BadRecord {
    JsonNode node = json.path(name);
    require(node.isBoolean(), name, node, "true or false");
    return node.booleanValue();
  }

  int count(String name) throws BadRecord {
    JsonNode node = json.path(name);
    boolean right = node.isIntegralNumber() && node.canConvertToInt() && node.intValue() >= 0;
    require(right, name, node, "a count");
    return node.intValue();
  }

  ObjectNode object(String name) throws BadRecord {
    JsonNode node = json.path(name);
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw wrong(name, node, "an object");
  }

  private void require(boolean right, String name, JsonNode node, String wanted) throws BadRecord {
    if (!right) {
      throw wrong(name, node, wanted);
    }
  }

  private BadRecord wrong(String name, JsonNode node, String wanted) {
    return new BadRecord(
        subject
            + " has "
            + PipelineDocument.shape(node)
            + " as its "
            + name
            + ", wanted "
            + wanted);
  }
}
