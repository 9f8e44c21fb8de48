package dev.plumbline.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of fields, looked up by path. */
public final class Catalog {
  private static final Catalog IMAGE_PIPELINE = new Catalog(ImagePipelineFields.ROWS);

  private final Map<FieldPath, Field> rows = new LinkedHashMap<>();
  private final Map<FieldPath, Map<String, Field>> members = new LinkedHashMap<>();

  Catalog(List<Field> table) {
    for (Field field : table) {
      if (rows.put(field.path(), field) != null) {
        throw new IllegalArgumentException("two rows for " + field.path());
      }
      if (field.path().last() instanceof FieldPath.Member member) {
        members
            .computeIfAbsent(field.path().parent(), p -> new LinkedHashMap<>())
            .put(member.name(), field);
      }
    }
  }

  /** The members of {@code imagePipeline}. */
  public static Catalog imagePipeline() {
    return IMAGE_PIPELINE;
  }

  /** Every row, parents before their members. */
  public List<Field> fields() {
    return List.copyOf(rows.values());
  }

  /** The row of this very path, indexes and all; empty where the catalog knows none. */
  public Optional<Field> field(FieldPath path) {
    return Optional.ofNullable(rows.get(rowPath(path)));
  }

  /** The rows right under a path, by member name, in the table's order. */
  public Map<String, Field> members(FieldPath path) {
    return members.getOrDefault(rowPath(path), Map.of());
  }

  /** The path as rows name it: {@code []} for an element, whether it goes by place or by name. */
  private FieldPath rowPath(FieldPath path) {
    FieldPath row = FieldPath.ROOT;
    for (FieldPath.Step step : path.steps()) {
      Field holder = rows.get(row);
      boolean byName = holder != null && holder.comparison() == Comparison.BY_NAME;
      row = step instanceof FieldPath.Member m && !byName ? row.member(m.name()) : row.anyElement();
    }
    return row;
  }

  /**
   * The document as policies see it: absent members with a constant default are filled in, objects
   * that are always there included; an explicit {@code null} counts as absent. Members that the
   * catalog does not know, and values of another type than it wants, stay as they are.
   */
  public ObjectNode normalForm(ObjectNode document) {
    return Json.canonical(filled(document, FieldPath.ROOT));
  }

  private ObjectNode filled(ObjectNode object, FieldPath path) {
    ObjectNode copy = Json.object();
    Map<String, Field> known = members(path);
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (!value.isNull()) {
                boolean row = known.containsKey(member.getKey());
                copy.set(member.getKey(), row ? inner(value, path.member(member.getKey())) : value);
              }
            });
    known.forEach(
        (name, field) -> {
          if (!copy.has(name)
              && field.defaultValue() instanceof Default.Constant constant
              && constant.filled()) {
            copy.set(name, inner(constant.constant(), field.path()));
          }
        });
    return copy;
  }

  private JsonNode inner(JsonNode value, FieldPath path) {
    if (value instanceof ObjectNode object) {
      return filled(object, path);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      for (int i = 0; i < array.size(); i++) {
        copy.add(inner(array.get(i), path.element(i)));
      }
      return copy;
    }
    return value;
  }

  /**
   * Where the document has another JSON type than the API documents ({@code "yes"} for a boolean),
   * sorted; of places inside each other only the outer one.
   */
  public List<FieldPath> mistyped(ObjectNode document) {
    return new Misfits(this).in(document);
  }

  /** The value that stands for "not set" at this path, whether it is filled in or not. */
  public Optional<JsonNode> defaultAt(FieldPath path, Arn pipeline, ObjectNode document) {
    return field(path).flatMap(f -> f.defaultValue().value(pipeline, document));
  }
}
