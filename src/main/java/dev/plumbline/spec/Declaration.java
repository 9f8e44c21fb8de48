package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands under {@code pipeline:}, walked through with the catalog in hand. */
final class Declaration {
  /** More elements than any list of the API takes. */
  private static final int LONGEST_LIST = 1000;

  private final Notes notes;
  private final Shape shape;
  private final Texts texts;
  private final Schedules schedules;
  private final Unmodelled unmodelled;
  private final Map<FieldPath, Origin> origins = new HashMap<>();

  Declaration(Notes notes, Texts texts, Schedules schedules, Set<FieldPath> unmodelled) {
    this.notes = notes;
    this.shape = new Shape(notes);
    this.texts = texts;
    this.schedules = schedules;
    this.unmodelled = new Unmodelled(notes, texts, unmodelled);
  }

  /** Where each declared value was written; whole once the document was read. */
  Map<FieldPath, Origin> origins() {
    return origins;
  }

  /** The document; what is wrong in it is told and left out. */
  ObjectNode document(YamlNode.Mapping mapping, Place root) {
    ObjectNode document = members(mapping, root);
    if (document.path("imageRecipeArn").isTextual()
        && document.path("containerRecipeArn").isTextual()) {
      notes.error(
          mapping.originOf("containerRecipeArn"),
          "pipeline: found both imageRecipeArn and containerRecipeArn, wanted one of them",
          "a pipeline builds AMIs or container images, never both");
    }
    return document;
  }

  private ObjectNode members(YamlNode.Mapping mapping, Place place) {
    ObjectNode object = Json.object();
    for (YamlNode.Entry entry : mapping.entries().values()) {
      Optional<JsonNode> value =
          place.members().containsKey(entry.key())
              ? member(entry, place.member(entry.key()))
              : unknown(entry, place);
      value.ifPresent(node -> object.set(entry.key(), node));
    }
    return object;
  }

  private Optional<JsonNode> unknown(YamlNode.Entry entry, Place place) {
    FieldPath path = place.path().member(entry.key());
    if (!unmodelled.names(path)) {
      unmodelled.refuse(entry, place);
      return Optional.empty();
    }
    origins.put(path, entry.value().origin());
    return unmodelled.value(entry.value());
  }

  private Optional<JsonNode> member(YamlNode.Entry entry, Place place) {
    Field field = place.field().orElseThrow();
    if (field.kind() == Kind.READ_ONLY) {
      notes.error(
          entry.origin(), place + ": AWS sets it, a spec cannot declare it. " + field.why());
      return Optional.empty();
    }
    origins.put(place.path(), entry.value().origin());
    Optional<JsonNode> notSet = texts.notSet(entry.value(), place);
    return notSet.isPresent() ? notSet : value(entry.value(), field, place);
  }

  private Optional<JsonNode> value(YamlNode node, Field field, Place place) {
    String subject = place.toString();
    return switch (field.kind()) {
      case OBJECT -> shape.mapping(node, subject).map(m -> members(m, place));
      case MAP ->
          shape
              .mapping(node, subject)
              .map(m -> new MapReader(notes, texts, origins).read(m, field, place));
      case LIST -> shape.list(node, subject).flatMap(l -> list(l, field, place));
      case SET ->
          shape.list(node, subject).map(l -> new SetReader(notes, texts).read(l, field, place));
      case TEXT, ARN, ROLE, BOOLEAN, ENUM, INTEGER, CRON, TIME_ZONE, READ_ONLY ->
          texts
              .at(node, subject)
              .flatMap(s -> new ScalarReader(notes, schedules).read(s, field, place));
    };
  }

  private Optional<JsonNode> list(YamlNode.Sequence list, Field field, Place place) {
    int size = list.items().size();
    if (size > LONGEST_LIST) {
      notes.error(
          list.origin(),
          place + ": found " + size + " elements, at most " + LONGEST_LIST + " are allowed");
      return Optional.empty();
    }
    ArrayNode array = Json.array();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < size; i++) {
      YamlNode item = list.items().get(i);
      Place element = place.element(i);
      origins.put(element.path(), item.origin());
      Optional<ObjectNode> object =
          shape.mapping(item, element.toString()).map(m -> members(m, element));
      object.ifPresent(array::add);
      if (field.comparison() == Comparison.BY_NAME) {
        object.ifPresent(
            o -> named(o.path("name").asText(), (YamlNode.Mapping) item, place, names));
      }
    }
    return Optional.of(array);
  }

  /** Elements that are told apart by their names have a path with the name, too. */
  private void named(String name, YamlNode.Mapping item, Place list, Set<String> names) {
    if (!names.add(name)) {
      notes.error(item.origin(), list + ": found the name " + Shown.of(name) + " twice");
    }
    Place element = list.member(name);
    origins.put(element.path(), item.origin());
    item.entries()
        .values()
        .forEach(e -> origins.put(element.member(e.key()).path(), e.value().origin()));
  }
}
