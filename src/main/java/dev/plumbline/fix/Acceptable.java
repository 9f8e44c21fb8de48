package dev.plumbline.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes out of a document what the API would refuse for want of a member: a scan condition without
 * its severity, a workflow without its ARN. The rest of it can then be applied.
 */
final class Acceptable {
  private static final List<String> RECIPES = List.of("imageRecipeArn", "containerRecipeArn");

  private final Catalog catalog;

  Acceptable(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The members without which the API refuses the whole document, and that it does not have. */
  List<String> lacking(ObjectNode document) {
    List<String> lacking = new ArrayList<>(missing(document, FieldPath.ROOT));
    if (RECIPES.stream().noneMatch(document::has)) {
      lacking.add(String.join(" or ", RECIPES));
    }
    return lacking;
  }

  /** Takes out, from the inside, what lacks a member. */
  void trim(ObjectNode object, FieldPath path) {
    for (Field row : catalog.members(path).values()) {
      FieldPath member = path.member(row.name());
      JsonNode value = object.path(row.name());
      if (value instanceof ObjectNode inner && !catalog.members(member).isEmpty()) {
        trim(inner, member);
        if (!missing(inner, member).isEmpty()) {
          object.remove(row.name());
        }
      } else if (value instanceof ArrayNode list) {
        elements(list, member);
      }
    }
  }

  private void elements(ArrayNode list, FieldPath path) {
    for (int i = list.size() - 1; i >= 0; i--) {
      if (list.get(i) instanceof ObjectNode element) {
        trim(element, path.element(i));
        if (!missing(element, path.element(i)).isEmpty()) {
          list.remove(i);
        }
      }
    }
  }

  private List<String> missing(ObjectNode object, FieldPath path) {
    Map<String, Field> rows = catalog.members(path);
    return rows.values().stream()
        .filter(row -> row.required() && !object.has(row.name()))
        .map(Field::name)
        .toList();
  }
}
