package dev.plumbline.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a spec has to say of a live pipeline: all but facts of the service and defaults. */
final class Declared {
  private static final String AWS_KEYS = "aws:";

  private final Catalog catalog = Catalog.imagePipeline();
  private final Found live;
  private final SortedSet<FieldPath> unmodelled = new TreeSet<>();

  private Declared(Found live) {
    this.live = live;
  }

  /**
   * The document, in the catalog's order.
   *
   * @param unmodelled the paths in it that the catalog does not know
   */
  record Document(ObjectNode document, SortedSet<FieldPath> unmodelled) {}

  static Document of(Found live) {
    Declared declared = new Declared(live);
    ObjectNode document = declared.members(live.document(), FieldPath.ROOT);
    return new Document(document, declared.unmodelled);
  }

  private ObjectNode members(JsonNode object, FieldPath path) {
    Map<String, JsonNode> left = new LinkedHashMap<>();
    object.properties().forEach(member -> left.put(member.getKey(), member.getValue()));
    ObjectNode members = Json.object();
    for (Field row : catalog.members(path).values()) {
      JsonNode value = left.remove(row.name());
      if (value != null && row.kind() != Kind.READ_ONLY) {
        set(members, row.name(), value(row, value, path.member(row.name())));
      }
    }
    left.forEach(
        (name, value) -> {
          if (set(members, name, value)) {
            unmodelled.add(path.member(name).general());
          }
        });
    return members;
  }

  /** What is empty says nothing. */
  private static boolean set(ObjectNode members, String name, JsonNode value) {
    boolean empty =
        value.isNull()
            || (value.isContainerNode() && value.isEmpty())
            || (value.isTextual() && value.textValue().isEmpty());
    if (!empty) {
      members.set(name, value);
    }
    return !empty;
  }

  private JsonNode value(Field row, JsonNode value, FieldPath path) {
    boolean unset =
        catalog
            .defaultAt(path, live.arn(), live.document())
            .filter(normal -> row.comparison().same(normal, value, live.arn()))
            .isPresent();
    if (unset) {
      return Json.object();
    }
    return switch (row.kind()) {
      case OBJECT -> members(value, path);
      case LIST -> list(value, path);
      case MAP -> tags(value);
      case SET -> row.comparison() == Comparison.UNORDERED ? distinct(value) : value;
      case TEXT, ARN, ROLE, BOOLEAN, ENUM, INTEGER, CRON, TIME_ZONE, READ_ONLY -> value;
    };
  }

  private ArrayNode list(JsonNode list, FieldPath path) {
    ArrayNode array = Json.array();
    for (int i = 0; i < list.size(); i++) {
      array.add(members(list.get(i), path.element(i)));
    }
    return array;
  }

  private static ObjectNode tags(JsonNode map) {
    ObjectNode tags = Json.object();
    map.properties().stream()
        .filter(tag -> !tag.getKey().regionMatches(true, 0, AWS_KEYS, 0, AWS_KEYS.length()))
        .filter(tag -> !tag.getValue().isNull())
        .forEach(tag -> tags.set(tag.getKey(), tag.getValue()));
    return tags;
  }

  private static ArrayNode distinct(JsonNode set) {
    Set<JsonNode> elements = new LinkedHashSet<>();
    set.forEach(elements::add);
    ArrayNode array = Json.array();
    elements.forEach(array::add);
    return array;
  }
}
