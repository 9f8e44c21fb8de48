package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes documents of requests. A request is the whole of a pipeline's settings: what it leaves out
 * is at its default, and nothing of what was there before stays but what the service itself knows.
 */
final class Revision {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String TAGS = "tags";
  private static final Map<String, Field> ROWS = Catalog.imagePipeline().members(FieldPath.ROOT);

  /** Members of requests that are no settings. */
  private static final List<String> ADDRESS = List.of("imagePipelineArn", "clientToken", "dryRun");

  private final InstantSource clock;

  Revision(InstantSource clock) {
    this.clock = clock;
  }

  /** The settings that a request holds: no {@code null}, no address, nothing of the service's. */
  static ObjectNode settings(ObjectNode input) {
    ObjectNode settings = (ObjectNode) withoutNulls(input);
    settings.remove(ADDRESS);
    ROWS.values().stream()
        .filter(row -> row.kind() == Kind.READ_ONLY)
        .forEach(row -> settings.remove(row.name()));
    return settings;
  }

  /** The document in place of the old one. Tags have calls of their own. */
  ObjectNode replaced(ObjectNode old, ObjectNode settings) {
    ObjectNode document = Catalog.imagePipeline().normalForm(settings);
    document.remove(TAGS);
    old.properties().stream()
        .filter(member -> isKept(member.getKey()))
        .forEach(member -> document.set(member.getKey(), member.getValue()));
    document.put("dateUpdated", now()).put("consecutiveFailures", 0);
    return document;
  }

  /** When a pipeline runs next follows from its settings, which are not these any more. */
  private static boolean isKept(String member) {
    Field row = ROWS.get(member);
    return member.equals(TAGS)
        || (row != null && row.kind() == Kind.READ_ONLY && !member.equals("dateNextRun"));
  }

  /** A new pipeline. Its platform would come from its recipe, which nobody knows here. */
  ObjectNode created(Arn arn, String name, ObjectNode settings) {
    String now = now();
    return Catalog.imagePipeline()
        .normalForm(settings)
        .put("arn", arn.toString())
        .put("name", name)
        .put("dateCreated", now)
        .put("dateUpdated", now)
        .put("consecutiveFailures", 0);
  }

  private String now() {
    return DATE.format(clock.instant());
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().stream()
          .filter(member -> !member.getValue().isNull())
          .forEach(member -> copy.set(member.getKey(), withoutNulls(member.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(element -> copy.add(withoutNulls(element)));
      return copy;
    }
    return node;
  }
}
