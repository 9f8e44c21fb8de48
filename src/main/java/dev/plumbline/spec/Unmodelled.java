package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Members that the catalog does not know. One that the entry names under {@code unmodelled:} is
 * newer than we are, and taken as it is; any other is a mistake.
 */
record Unmodelled(Notes notes, Texts texts, Set<FieldPath> named) {
  /** What the API's members look like. */
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  boolean names(FieldPath path) {
    return named.contains(path.general());
  }

  /** Says that a member is unknown, and where it may belong. */
  void refuse(YamlNode.Entry entry, Place place) {
    List<String> allowed =
        place.members().entrySet().stream()
            .filter(member -> member.getValue().kind() != Kind.READ_ONLY)
            .map(Map.Entry::getKey)
            .toList();
    String otherwise =
        elsewhere(entry.key())
            .map(path -> "; did you mean " + path + "?")
            .orElse(
                !MEMBER.matcher(entry.key()).matches()
                    ? ""
                    : "; if AWS has it and this version of Plumbline does not know it yet, write"
                        + " unmodelled: ["
                        + place.path().member(entry.key()).general()
                        + "] beside pipeline:");
    new Shape(notes).unknownKey(entry, place.toString(), allowed, otherwise);
  }

  /** The field of this name that stands at another place. */
  private static Optional<String> elsewhere(String key) {
    if (EntryKeys.ENTRY.contains(key)) {
      return Optional.of(key + " beside pipeline:");
    }
    return Catalog.imagePipeline().fields().stream()
        .map(Field::path)
        .filter(path -> path.last().equals(new FieldPath.Member(key)))
        .findFirst()
        .map(FieldPath::toString);
  }

  /** The value of a member that we do not know: what YAML makes of it. */
  Optional<JsonNode> value(YamlNode node) {
    return node.fold(
        this::object,
        this::array,
        scalar -> texts.replaced(scalar).map(YamlNode.Scalar::toJson),
        broken -> {
          notes.broken();
          return Optional.empty();
        });
  }

  private Optional<JsonNode> object(YamlNode.Mapping mapping) {
    ObjectNode object = Json.object();
    mapping
        .entries()
        .values()
        .forEach(entry -> value(entry.value()).ifPresent(v -> object.set(entry.key(), v)));
    return Optional.of(object);
  }

  private Optional<JsonNode> array(YamlNode.Sequence list) {
    ArrayNode array = Json.array();
    list.items().forEach(item -> value(item).ifPresent(array::add));
    return Optional.of(array);
  }
}
