package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.Json;
import dev.plumbline.model.Suggestion;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.HashSet;
import java.util.Set;

/** Lists of texts; those without order hold each text once. */
record SetReader(Notes notes, Texts texts) {

  JsonNode read(YamlNode.Sequence list, Field field, Place place) {
    ArrayNode array = Json.array();
    Set<String> seen = new HashSet<>();
    for (YamlNode item : list.items()) {
      texts
          .at(item, place.toString())
          .filter(s -> allowed(s, field, place))
          .filter(s -> first(s, seen, field, place))
          .ifPresent(s -> array.add(s.text()));
    }
    size(list, field, place);
    return array;
  }

  private boolean allowed(YamlNode.Scalar item, Field field, Place place) {
    boolean right = field.allowed().isEmpty() || field.allowed().contains(item.text());
    if (!right) {
      notes.error(
          item.origin(),
          place
              + ": found "
              + item.found()
              + ", wanted one of "
              + Shape.joined(field.allowed())
              + Suggestion.didYouMean(item.text(), field.allowed()));
    }
    return right;
  }

  private boolean first(YamlNode.Scalar item, Set<String> seen, Field field, Place place) {
    boolean right = seen.add(item.text()) || field.comparison() != Comparison.UNORDERED;
    if (!right) {
      notes.error(item.origin(), place + ": found " + Shown.of(item.text()) + " twice");
    }
    return right;
  }

  private void size(YamlNode.Sequence list, Field field, Place place) {
    int size = list.items().size();
    if (size < field.min() || (field.max() > 0 && size > field.max())) {
      String wanted =
          field.min() == field.max()
              ? "exactly " + field.max()
              : field.min() + " to " + field.max();
      notes.error(list.origin(), place + ": found " + size + " elements, wanted " + wanted);
    }
  }
}
