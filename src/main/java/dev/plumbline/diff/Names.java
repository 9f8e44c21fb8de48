package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the elements of a list stand that go by their {@code name}. */
final class Names {
  private Names() {}

  /** The index of each name; empty where an element has none, or two have the same. */
  static Optional<Map<String, Integer>> in(JsonNode list) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode name = list.path(i).path("name");
      if (!name.isTextual() || places.put(name.textValue(), i) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(places);
  }
}
