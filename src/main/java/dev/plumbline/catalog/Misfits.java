package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a document has another JSON type than the API documents. */
final class Misfits {
  private final Catalog catalog;
  private final List<FieldPath> found = new ArrayList<>();

  Misfits(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The outermost places, sorted. */
  List<FieldPath> in(JsonNode document) {
    members(document, FieldPath.ROOT);
    return found.stream().sorted().toList();
  }

  private void members(JsonNode object, FieldPath path) {
    Map<String, Field> rows = catalog.members(path);
    object
        .properties()
        .forEach(
            member -> {
              Field row = rows.get(member.getKey());
              if (row != null && !member.getValue().isNull()) {
                value(row, member.getValue(), path.member(row.name()));
              }
            });
  }

  private void value(Field row, JsonNode value, FieldPath path) {
    if (!row.kind().fits(value)) {
      found.add(path);
      return;
    }
    switch (row.kind()) {
      case OBJECT -> members(value, path);
      case LIST -> elements(value, path, true);
      case SET -> elements(value, path, false);
      case MAP ->
          value.properties().stream()
              .filter(entry -> !entry.getValue().isNull() && !entry.getValue().isTextual())
              .forEach(entry -> found.add(path.member(entry.getKey())));
      case TEXT, ARN, ROLE, BOOLEAN, ENUM, INTEGER, CRON, TIME_ZONE, READ_ONLY -> {}
    }
  }

  private void elements(JsonNode list, FieldPath path, boolean objects) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode element = list.get(i);
      if (objects ? !element.isObject() : !element.isTextual()) {
        found.add(path.element(i));
      } else if (objects) {
        members(element, path.element(i));
      }
    }
  }
}
