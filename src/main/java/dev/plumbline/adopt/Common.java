package dev.plumbline.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.List;
import java.util.Map;

/** What all pipelines of a file have: the defaults that a spec merges under each of them. */
final class Common {
  private Common() {}

  static ObjectNode of(List<ObjectNode> objects) {
    ObjectNode common = Json.object();
    for (Map.Entry<String, JsonNode> member : objects.get(0).properties()) {
      List<JsonNode> all = objects.stream().map(o -> o.path(member.getKey())).toList();
      if (all.stream().allMatch(member.getValue()::equals)) {
        common.set(member.getKey(), member.getValue());
      } else if (all.stream().allMatch(JsonNode::isObject)) {
        ObjectNode inner = of(all.stream().map(ObjectNode.class::cast).toList());
        if (!inner.isEmpty()) {
          common.set(member.getKey(), inner);
        }
      }
    }
    return common;
  }

  /** What is left to say where all this is said already. */
  static ObjectNode without(ObjectNode object, ObjectNode common) {
    ObjectNode left = Json.object();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode said = common.path(member.getKey());
      if (said instanceof ObjectNode inner && member.getValue() instanceof ObjectNode own) {
        ObjectNode rest = without(own, inner);
        if (!rest.isEmpty()) {
          left.set(member.getKey(), rest);
        }
      } else if (said.isMissingNode()) {
        left.set(member.getKey(), member.getValue());
      }
    }
    return left;
  }
}
