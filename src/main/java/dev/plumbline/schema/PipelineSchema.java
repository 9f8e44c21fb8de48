package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.util.Map;

/** What may stand under {@code pipeline:}, made from the rows of the catalog. */
final class PipelineSchema {
  private final Catalog catalog = Catalog.imagePipeline();
  private final boolean closed;

  /**
   * @param closed whether members without a row are mistakes; one that {@code unmodelled:} names is
   *     none
   */
  PipelineSchema(boolean closed) {
    this.closed = closed;
  }

  ObjectNode document() {
    return members(FieldPath.ROOT);
  }

  private ObjectNode members(FieldPath path) {
    ObjectNode properties = Json.object();
    for (Map.Entry<String, Field> member : catalog.members(path).entrySet()) {
      boolean answered = member.getValue().kind() == Kind.READ_ONLY;
      if (!answered) {
        properties.set(member.getKey(), member(member.getValue()));
      } else if (!closed) {
        properties.put(member.getKey(), false);
      }
    }
    ObjectNode object = Shapes.type("object");
    object.set("properties", properties);
    return closed ? object.put("additionalProperties", false) : object;
  }

  /** {@code null} asserts that it is not set. */
  private ObjectNode member(Field field) {
    ObjectNode member = Shapes.described(Shapes.orNull(value(field)), description(field));
    if (field.defaultValue() instanceof Default.Constant constant
        && !constant.constant().isObject()) {
      member.set("default", constant.constant());
    }
    return member;
  }

  private static String description(Field field) {
    String otherwise = field.defaultValue().text();
    boolean derived = field.defaultValue() instanceof Default.Derived;
    return field.why() + (derived ? " Default: " + otherwise + "." : "");
  }

  private ObjectNode value(Field field) {
    return switch (field.kind()) {
      case OBJECT -> members(field.path());
      case LIST -> Shapes.list(members(field.path().anyElement()));
      case SET -> set(field);
      case MAP -> map();
      case TEXT -> Variables.or(length(Shapes.text(), field));
      case ROLE -> Variables.or(length(Shapes.text("^[A-Za-z0-9_+=,.@/:-]+$"), field));
      case ARN -> Variables.or(Shapes.string().put("pattern", arn(field)));
      case ENUM -> Variables.or(Shapes.choice(field.allowed()));
      case BOOLEAN -> Variables.or(Shapes.type("boolean"));
      case INTEGER -> Variables.or(integer(field));
      case CRON -> examples(Shapes.text(), "cron(0 4 ? * SUN *)", "rate(7 days)");
      case TIME_ZONE -> examples(Shapes.text(), "UTC", "Europe/Berlin");
      case READ_ONLY -> throw new IllegalStateException("never declared: " + field.path());
    };
  }

  private static ObjectNode examples(ObjectNode shape, String... examples) {
    for (String example : examples) {
      shape.withArray("examples").add(example);
    }
    return shape;
  }

  private static ObjectNode length(ObjectNode shape, Field field) {
    if (field.min() > 0) {
      shape.put("minLength", field.min());
    }
    return field.max() > 0 ? shape.put("maxLength", field.max()) : shape;
  }

  private static ObjectNode integer(Field field) {
    ObjectNode shape = Shapes.type("integer").put("minimum", field.min());
    return field.max() > 0 ? shape.put("maximum", field.max()) : shape;
  }

  private static String arn(Field field) {
    return "^arn:aws(-[a-z]+)*:imagebuilder:[a-z0-9-]+:([0-9]{12}|[a-z][a-z-]*):"
        + field.allowed().get(0)
        + "/";
  }

  private static ObjectNode set(Field field) {
    boolean named = !field.allowed().isEmpty();
    ObjectNode list =
        Shapes.list(named ? Variables.or(Shapes.choice(field.allowed())) : Shapes.text());
    if (named && field.comparison() == Comparison.UNORDERED) {
      list.put("uniqueItems", true);
    }
    if (field.min() > 0) {
      list.put("minItems", field.min());
    }
    return field.max() > 0 ? list.put("maxItems", field.max()) : list;
  }

  private static ObjectNode map() {
    ObjectNode keys =
        Shapes.string().put("pattern", "^(?![aA][wW][sS]:)[\\p{L}\\p{N}\\p{Z}_.:/=+@-]{1,128}$");
    ObjectNode value = Variables.or(Shapes.text().put("maxLength", 256));
    return Shapes.map(Shapes.orNull(value)).set("propertyNames", keys);
  }
}
