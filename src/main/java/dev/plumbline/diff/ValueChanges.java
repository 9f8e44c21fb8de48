package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values that differ between two documents of one pipeline, as they are written: a cron line
 * that was rewritten to the same times is a change too. Only the order of sets says nothing.
 */
public final class ValueChanges {
  private final Catalog catalog = Catalog.imagePipeline();
  private final List<ValueChange> found = new ArrayList<>();

  private ValueChanges() {}

  /** In the order of their paths; none where the two are the same. */
  public static List<ValueChange> between(ObjectNode before, ObjectNode after) {
    if (before.equals(after)) {
      return List.of();
    }
    ValueChanges changes = new ValueChanges();
    changes.objects(FieldPath.ROOT, before, after);
    return changes.found;
  }

  private void objects(FieldPath path, ObjectNode before, ObjectNode after) {
    TreeSet<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> values(path.member(name), before.path(name), after.path(name)));
  }

  private void values(FieldPath path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof ObjectNode a && after instanceof ObjectNode b) {
      objects(path, a, b);
    } else if (before instanceof ArrayNode a && after instanceof ArrayNode b) {
      lists(path, a, b);
    } else {
      add(path, before, after);
    }
  }

  private void lists(FieldPath path, ArrayNode before, ArrayNode after) {
    if (catalog.field(path).filter(field -> field.kind() == Kind.SET).isPresent()) {
      if (!sorted(before).equals(sorted(after))) {
        add(path, before, after);
      }
      return;
    }
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      values(path.element(i), before.path(i), after.path(i));
    }
  }

  private static List<String> sorted(ArrayNode set) {
    List<String> texts = new ArrayList<>();
    set.forEach(element -> texts.add(element.toString()));
    return texts.stream().sorted().toList();
  }

  private void add(FieldPath path, JsonNode before, JsonNode after) {
    found.add(new ValueChange(path, there(before), there(after)));
  }

  private static Optional<JsonNode> there(JsonNode value) {
    return value.isMissingNode() ? Optional.empty() : Optional.of(value);
  }
}
