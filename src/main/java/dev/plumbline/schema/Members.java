package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An object of known members; any other is a mistake. */
final class Members {
  private final Map<String, ObjectNode> shapes = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  Members with(String name, ObjectNode shape) {
    shapes.put(name, shape);
    return this;
  }

  Members with(String name, ObjectNode shape, String description) {
    return with(name, Shapes.described(shape, description));
  }

  Members needed(String name, ObjectNode shape) {
    required.add(name);
    return with(name, shape);
  }

  Members needed(String name, ObjectNode shape, String description) {
    required.add(name);
    return with(name, shape, description);
  }

  /** The schema. */
  ObjectNode object() {
    ObjectNode node = Shapes.type("object");
    ObjectNode properties = Json.object();
    shapes.forEach(properties::set);
    node.set("properties", properties);
    if (!required.isEmpty()) {
      node.setAll(Shapes.required(required.toArray(String[]::new)));
    }
    return node.put("additionalProperties", false);
  }

  /**
   * The schema of an object whose reader allows these keys.
   *
   * @throws IllegalStateException where the reader has come to know others
   */
  ObjectNode object(Collection<String> keys) {
    if (!new TreeSet<>(keys).equals(new TreeSet<>(shapes.keySet()))) {
      throw new IllegalStateException("the reader knows " + keys + ", not " + shapes.keySet());
    }
    return object();
  }
}
