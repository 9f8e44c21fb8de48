package dev.plumbline.policy.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** How deep the queries of a trace lie within each other; events name their own and its parent. */
final class Depths {
  private final Map<Long, Integer> byQuery = new HashMap<>();

  int of(JsonNode event) {
    long query = event.path("QueryID").asLong();
    Integer known = byQuery.get(query);
    if (known != null) {
      return known;
    }
    Integer parent = byQuery.get(event.path("ParentID").asLong());
    int depth = parent == null ? 0 : parent + 1;
    byQuery.put(query, depth);
    return depth;
  }
}
