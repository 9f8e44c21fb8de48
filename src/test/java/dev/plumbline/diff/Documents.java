package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Default;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Makes documents from the catalog's own rows, so that a new row is tried without a new line. */
final class Documents {
  private static final Catalog CATALOG = Catalog.imagePipeline();
  private static final List<String> CRONS =
      List.of("cron(0 4 ? * SUN *)", "0 4 ? * sun *", "cron(0 4 ? * MON *)", "rate(1 day)", "soon");
  private static final List<String> ZONES =
      List.of("UTC", "Etc/UTC", "Europe/Berlin", "Asia/Tokyo", "Nowhere/Land");
  private static final List<String> ROLES =
      List.of(
          "Builder",
          "app/Builder",
          "arn:aws:iam::123456789012:role/app/Builder",
          "arn:aws:iam::999999999999:role/Builder",
          "AWSServiceRoleForImageBuilder");
  private static final List<String> VERSIONS =
      List.of("1.x.x", "x.x.x", "1.0.2", "1.0.2/1", "2.0.0");

  private final Random random;
  private final boolean wild;
  private final boolean news;

  private Documents(Random random, boolean wild, boolean news) {
    this.random = random;
    this.wild = wild;
    this.news = news;
  }

  /** What the API could answer and a spec could say: right types, nulls and empties included. */
  static ObjectNode typed(Random random) {
    return new Documents(random, false, true).object(FieldPath.ROOT);
  }

  /** The same, without a member that the catalog does not know. */
  static ObjectNode known(Random random) {
    return new Documents(random, false, false).object(FieldPath.ROOT);
  }

  /** Any value anywhere. */
  static ObjectNode wild(Random random) {
    return new Documents(random, true, true).object(FieldPath.ROOT);
  }

  /** A value of the row's own type. */
  static JsonNode value(Field field, Random random) {
    return new Documents(random, false, false).of(field);
  }

  private ObjectNode object(FieldPath path) {
    ObjectNode object = Json.object();
    CATALOG.members(path).values().stream()
        .filter(field -> random.nextInt(3) > 0)
        .forEach(field -> object.set(field.name(), member(field)));
    if (news && random.nextInt(4) == 0) {
      object.set("newerThanTheCatalog", any(2));
    }
    return object;
  }

  private JsonNode member(Field field) {
    if (random.nextInt(12) == 0) {
      return NullNode.instance;
    }
    if (wild && random.nextInt(3) == 0) {
      return any(3);
    }
    boolean unset = random.nextInt(4) == 0;
    return unset && field.defaultValue() instanceof Default.Constant c ? c.constant() : of(field);
  }

  private JsonNode of(Field field) {
    return switch (field.kind()) {
      case TEXT, READ_ONLY -> text(pick(List.of("a", "b", "", "ünï")));
      case ARN -> text("arn:aws:imagebuilder:eu-central-1:123456789012:r/" + pick(VERSIONS));
      case ROLE -> text(pick(ROLES));
      case ENUM -> text(pick(field.allowed()));
      case CRON -> text(pick(CRONS));
      case TIME_ZONE -> text(pick(ZONES));
      case BOOLEAN -> BooleanNode.valueOf(random.nextBoolean());
      case INTEGER -> number(field.min() + random.nextInt(field.max() - field.min() + 1));
      case SET -> texts();
      case MAP -> map();
      case LIST -> list(field);
      case OBJECT -> object(field.path());
    };
  }

  private JsonNode number(int value) {
    return random.nextBoolean()
        ? IntNode.valueOf(value)
        : DecimalNode.valueOf(BigDecimal.valueOf(value).setScale(1));
  }

  private ArrayNode texts() {
    ArrayNode array = Json.array();
    random.ints(random.nextInt(4), 0, 4).forEach(i -> array.add("t" + i));
    return array;
  }

  private ObjectNode map() {
    ObjectNode map = Json.object();
    for (String key : List.of("team", "cost.center", "", "aws:stack", "a \"b\"")) {
      if (random.nextBoolean()) {
        map.set(
            key, random.nextInt(5) == 0 ? NullNode.instance : text(pick(List.of("", "x", "y"))));
      }
    }
    return map;
  }

  private ArrayNode list(Field field) {
    ArrayNode array = Json.array();
    int size = random.nextInt(3);
    for (int i = 0; i < size; i++) {
      array.add(wild && random.nextInt(4) == 0 ? any(2) : object(field.path().anyElement()));
    }
    return array;
  }

  private JsonNode any(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> NullNode.instance;
      case 1 -> BooleanNode.valueOf(random.nextBoolean());
      case 2 -> IntNode.valueOf(random.nextInt(10));
      case 3 -> DecimalNode.valueOf(new BigDecimal("1.5e300"));
      case 4 -> text("yes");
      case 5 -> text("");
      case 6 -> Json.object();
      case 7 -> Json.array().add(any(depth - 1)).add(any(depth - 1));
      default -> Json.object().<ObjectNode>set("name", any(depth - 1)).set("k", any(depth - 1));
    };
  }

  private static JsonNode text(String value) {
    return new TextNode(value);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
