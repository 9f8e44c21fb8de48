package dev.plumbline.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, as an operation sees it.
 *
 * @param label what the path says behind the operation's own; empty for most operations
 * @param query the decoded query, every value of a repeated key
 * @param input the JSON body; an empty object where there was none
 */
record Call(String label, Map<String, List<String>> query, ObjectNode input, Caller caller) {
  Call {
    query = Map.copyOf(query);
  }

  /** Reads what came over the wire. */
  static Call of(String label, Optional<String> rawQuery, String body, Caller caller)
      throws Refusal {
    return new Call(label, decode(rawQuery.orElse("")), input(body), caller);
  }

  /** The values of one key of the query. */
  List<String> query(String key) {
    return query.getOrDefault(key, List.of());
  }

  private static Map<String, List<String>> decode(String rawQuery) throws Refusal {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      query
          .computeIfAbsent(decoded(key), k -> new ArrayList<>())
          .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return query;
  }

  private static String decoded(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of("SerializationException", "The query holds a broken escape: " + text);
    }
  }

  private static ObjectNode input(String body) throws Refusal {
    if (body.isEmpty()) {
      return Json.object();
    }
    try {
      JsonNode node = Json.read(body.getBytes(StandardCharsets.UTF_8));
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw Refusal.of("SerializationException", "The body is JSON, but not an object.");
    } catch (JsonProcessingException e) {
      throw Refusal.of("SerializationException", "The body is not JSON: " + e.getOriginalMessage());
    }
  }
}
