package dev.plumbline.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Pipelines that the API would take, made from the catalog's rows: every field at times, with texts
 * that are hard to write in YAML.
 */
public final class GeneratedPipelines {
  public static final Target TARGET = Target.of("123456789012", "eu-central-1");
  private static final Catalog CATALOG = Catalog.imagePipeline();
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "no",
          "NULL",
          "~",
          "012345678901",
          "1e3",
          "0o14",
          "1_000",
          "12:30:45",
          "2026-11-25",
          "a: b",
          "# not a comment",
          "- item",
          "$HOME",
          "${region} and $$",
          "x$",
          " padded ",
          "tab\tand\nline",
          "ünïcode ☃ 😀",
          "'single' \"double\" \\back",
          "{a: [b]}",
          "&anchor *alias !tag",
          "@at `tick` %percent",
          "---",
          "...",
          "=",
          "<<",
          ".inf",
          "0x1F",
          "trailing:",
          "a #b",
          "?",
          "!",
          "|",
          ">",
          "\u0085nel",
          "\u00a0nbsp",
          "é".repeat(300));
  private static final List<String> CRONS =
      List.of(
          "cron(0 4 ? * SUN *)",
          "0 4 ? * sun *",
          "cron(0 4 ? * MON *)",
          "cron(30 22 ? * MON-FRI *)",
          "rate(1 day)",
          "cron(0 0 1 * ? *)",
          "cron(15 10 ? * 6L 2027-2030)",
          "cron(0 8 1,15 * ? *)",
          "cron(0 3 ? JAN,JUL TUE#1 *)");
  private static final List<String> ZONES =
      List.of("UTC", "Etc/UTC", "Europe/Berlin", "Asia/Tokyo", "America/Argentina/Ushuaia");
  private static final List<String> ROLES =
      List.of(
          "Builder",
          "arn:aws:iam::123456789012:role/Builder",
          "arn:aws:iam::123456789012:role/app/Builder-2",
          "arn:aws:iam::999999999999:role/Builder");
  private static final List<String> VERSIONS = List.of("1.x.x", "x.x.x", "1.0.2", "2.0.0");
  private static final List<String> KEYS =
      List.of("Owner", "cost.center", "a b", "no", "123", "ünï", "k:v", "@x", "x=y", "a/b-c_d");

  private final Random random;
  private final Target target;

  public GeneratedPipelines(Random random, Target target) {
    this.random = random;
    this.target = target;
  }

  /** What GetImagePipeline could answer. */
  public ObjectNode live(String name) {
    ObjectNode live = settings();
    live.put("arn", Arn.pipeline(target, name).toString())
        .put("name", name)
        .put("platform", pick(List.of("Linux", "Windows")))
        .put("dateCreated", "2026-01-02T03:04:05.678Z")
        .put("dateUpdated", "2026-02-03T04:05:06.789Z")
        .put("consecutiveFailures", random.nextInt(3));
    if (live.path("tags") instanceof ObjectNode tags && random.nextBoolean()) {
      tags.put("aws:cloudformation:stack-name", "stack");
    }
    return live;
  }

  /** What an update, or a spec, could say; with tags. */
  public ObjectNode settings() {
    ObjectNode object = object(FieldPath.ROOT);
    object.remove(random.nextInt(4) == 0 ? "imageRecipeArn" : "containerRecipeArn");
    String recipe = object.has("imageRecipeArn") ? "imageRecipeArn" : "containerRecipeArn";
    if (!object.has(recipe)) {
      String other = recipe.equals("imageRecipeArn") ? "containerRecipeArn" : "imageRecipeArn";
      object.remove(other);
      object.set(recipe, value(CATALOG.field(FieldPath.of(recipe)).orElseThrow()));
    }
    if (random.nextInt(8) == 0) {
      object.set("newerMember", Json.object().put("depth", 3).put("name", text()));
    }
    return object;
  }

  private ObjectNode object(FieldPath path) {
    ObjectNode object = Json.object();
    for (Field field : CATALOG.members(path).values()) {
      boolean there = field.required() || random.nextInt(5) < 2;
      if (there && field.kind() != Kind.READ_ONLY) {
        JsonNode value = value(field);
        if (!Tree.isEmpty(value)) {
          object.set(field.name(), value);
        }
      }
    }
    return object;
  }

  /** A value of the row's own, which the API takes. */
  public JsonNode value(Field field) {
    return switch (field.kind()) {
      case TEXT, READ_ONLY -> cut(text(), field);
      case ARN -> arn(field);
      case ROLE -> new TextNode(pick(ROLES));
      case ENUM -> new TextNode(pick(field.allowed()));
      case CRON -> new TextNode(pick(CRONS));
      case TIME_ZONE -> new TextNode(pick(ZONES));
      case BOOLEAN -> BooleanNode.valueOf(random.nextBoolean());
      case INTEGER -> IntNode.valueOf(field.min() + random.nextInt(field.max() - field.min() + 1));
      case SET -> set(field);
      case MAP -> map();
      case LIST -> list(field);
      case OBJECT -> object(field.path());
    };
  }

  private static JsonNode cut(String text, Field field) {
    return new TextNode(text.length() > field.max() ? text.substring(0, field.max()) : text);
  }

  private String text() {
    return random.nextInt(3) == 0 ? "text-" + random.nextInt(50) : pick(TEXTS);
  }

  private JsonNode arn(Field field) {
    String type = field.allowed().get(0);
    String name = (type.equals("workflow") ? "build/" : "") + "thing-" + random.nextInt(3);
    String version = field.comparison() == Comparison.VERSIONED_ARN ? "/" + pick(VERSIONS) : "";
    return new TextNode(
        new Arn(
                target.partition(),
                "imagebuilder",
                target.region(),
                target.account(),
                type + "/" + name + version)
            .toString());
  }

  private ArrayNode set(Field field) {
    Set<String> texts = new LinkedHashSet<>();
    int size = field.max() == 1 ? 1 : random.nextInt(4);
    for (int i = 0; i < size; i++) {
      texts.add(field.allowed().isEmpty() ? text() : pick(field.allowed()));
    }
    ArrayNode array = Json.array();
    texts.forEach(array::add);
    return array;
  }

  private ObjectNode map() {
    ObjectNode map = Json.object();
    for (int i = random.nextInt(6); i > 0; i--) {
      String value = text();
      map.put(pick(KEYS), value.length() > 256 ? value.substring(0, 256) : value);
    }
    return map;
  }

  private ArrayNode list(Field field) {
    ArrayNode array = Json.array();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      ObjectNode element = object(field.path().anyElement());
      if (field.comparison() == Comparison.BY_NAME) {
        element.put("name", "parameter " + i);
        element.set("value", Json.array().add(text()));
      }
      array.add(element);
    }
    return array;
  }

  /** The document with some of its fields set to other values, taken out, or added. */
  public ObjectNode drifted(ObjectNode document) {
    ObjectNode drifted = document.deepCopy();
    ObjectNode other = settings();
    other.remove(List.of("imageRecipeArn", "containerRecipeArn"));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      change(drifted, other, FieldPath.ROOT);
    }
    return Tree.pruned(drifted);
  }

  private void change(ObjectNode object, ObjectNode other, FieldPath path) {
    List<Field> rows =
        CATALOG.members(path).values().stream().filter(f -> f.kind() != Kind.READ_ONLY).toList();
    Field row = rows.get(random.nextInt(rows.size()));
    JsonNode there = object.path(row.name());
    if (row.name().endsWith("RecipeArn")) {
      if (there.isTextual()) {
        object.set(row.name(), value(row));
      }
    } else if (there instanceof ObjectNode inner
        && row.kind() == Kind.OBJECT
        && random.nextInt(3) > 0) {
      ObjectNode twin = other.path(row.name()) instanceof ObjectNode o ? o : Json.object();
      change(inner, twin, path.member(row.name()));
    } else if (there instanceof ArrayNode list && !list.isEmpty() && random.nextInt(3) > 0) {
      list(list, row);
    } else if (random.nextInt(3) == 0 && !row.required()) {
      object.remove(row.name());
    } else {
      JsonNode value = value(row);
      if (!Tree.isEmpty(value)) {
        object.set(row.name(), value);
      }
    }
  }

  private void list(ArrayNode list, Field row) {
    int at = random.nextInt(list.size());
    JsonNode element = list.get(at);
    if (random.nextInt(3) == 0 && row.max() != 1) {
      list.remove(at);
    } else if (element instanceof ObjectNode object && row.comparison() != Comparison.BY_NAME) {
      change(object, Json.object(), row.path().anyElement());
    } else if (row.kind() == Kind.LIST && row.comparison() != Comparison.BY_NAME) {
      list.add(element.deepCopy());
    }
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
