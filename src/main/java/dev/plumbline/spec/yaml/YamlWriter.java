package dev.plumbline.spec.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes trees as YAML for people: blocks, with short lists on one line. SnakeYAML's own emitter
 * decides about quotes by YAML 1.1 alone, and about lines by their length.
 */
public final class YamlWriter {
  private static final int WIDTH = 100;

  private final Set<String> inline;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Set<String> inline) {
    this.inline = inline;
  }

  /**
   * A document, without a marker before it.
   *
   * @param inline the keys whose values, or whose elements, stand on one line each
   */
  public static String document(ObjectNode document, Set<String> inline) {
    YamlWriter writer = new YamlWriter(inline);
    writer.members(document, 0, "");
    return writer.out.toString();
  }

  /** The members, the first of them behind what already stands on its line. */
  private void members(ObjectNode object, int indent, String before) {
    String start = before;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.append(start.isEmpty() ? " ".repeat(indent) : start);
      out.append(YamlScalar.text(member.getKey())).append(':');
      value(member.getKey(), member.getValue(), indent + 2);
      start = "";
    }
  }

  private void value(String key, JsonNode value, int indent) {
    boolean single = value.isObject() && inline.contains(key);
    if (!value.isContainerNode() || value.isEmpty() || single || isShort(value)) {
      out.append(' ').append(flow(value)).append('\n');
    } else if (value instanceof ObjectNode object) {
      out.append('\n');
      members(object, indent, "");
    } else {
      out.append('\n');
      value.forEach(element -> element(element, inline.contains(key), indent));
    }
  }

  private void element(JsonNode element, boolean single, int indent) {
    String dash = " ".repeat(indent) + "- ";
    if (element instanceof ObjectNode object && !object.isEmpty() && !single) {
      members(object, indent + 2, dash);
    } else {
      out.append(dash).append(flow(element)).append('\n');
    }
  }

  private static boolean isShort(JsonNode value) {
    return value.isArray()
        && StreamSupport.stream(value.spliterator(), false).noneMatch(JsonNode::isContainerNode)
        && flow(value).length() <= WIDTH;
  }

  /** The value on one line. */
  static String flow(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object.properties().stream()
          .map(member -> YamlScalar.text(member.getKey()) + ": " + flow(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof ArrayNode array) {
      return StreamSupport.stream(array.spliterator(), false)
          .map(YamlWriter::flow)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.isTextual() ? YamlScalar.text(value.textValue()) : value.toString();
  }
}
