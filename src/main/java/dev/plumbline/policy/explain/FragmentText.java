package dev.plumbline.policy.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A fragment of a document as YAML that people read: mappings and lists in blocks, and scalars as
 * JSON, which YAML reads as it stands.
 */
public final class FragmentText {
  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final List<String> lines = new ArrayList<>();

  private FragmentText() {}

  /** Its lines, without line ends. */
  public static List<String> lines(ObjectNode fragment) {
    FragmentText text = new FragmentText();
    text.members(fragment, "", "");
    return text.lines;
  }

  private void members(ObjectNode object, String first, String indent) {
    String lead = first;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      value(member.getValue(), lead + key(member.getKey()) + ":", indent + "  ");
      lead = indent;
    }
  }

  private static String key(String name) {
    return PLAIN_KEY.matcher(name).matches() ? name : Json.text(Json.array().add(name).get(0));
  }

  private void value(JsonNode value, String lead, String indent) {
    if (value instanceof ObjectNode object && !object.isEmpty()) {
      lines.add(lead);
      members(object, indent, indent);
    } else if (value instanceof ArrayNode array && holdsObjects(array)) {
      lines.add(lead);
      array.forEach(element -> element(element, indent));
    } else {
      lines.add(lead + " " + Json.text(value));
    }
  }

  private void element(JsonNode element, String indent) {
    if (element instanceof ObjectNode object && !object.isEmpty()) {
      members(object, indent + "- ", indent + "  ");
    } else {
      lines.add(indent + "- " + Json.text(element));
    }
  }

  private static boolean holdsObjects(ArrayNode array) {
    for (JsonNode element : array) {
      if (element instanceof ObjectNode object && !object.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
