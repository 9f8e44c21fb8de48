package dev.plumbline.policy.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import java.util.Optional;

/** A declared value of a field, the same value live, and another one. */
final class DriftExample {
  /** Two values of one field that differ by meaning. */
  private record Pair(JsonNode declared, JsonNode other) {
    static Pair ofTexts(String declared, String other) {
      return new Pair(new TextNode(declared), new TextNode(other));
    }

    Pair under(String member) {
      return new Pair(
          Json.object().set(member, declared), Json.object().<ObjectNode>set(member, other));
    }

    Pair inList() {
      return new Pair(Json.array().add(declared), Json.array().add(other));
    }
  }

  private DriftExample() {}

  static Example of(Field field) {
    Pair pair = pair(field).under(field.name()).under("pipeline");
    ObjectNode declared = (ObjectNode) pair.declared();
    return new Example(Optional.of(declared), declared, (ObjectNode) pair.other());
  }

  private static Pair pair(Field field) {
    return switch (field.kind()) {
      case BOOLEAN -> new Pair(BooleanNode.TRUE, BooleanNode.FALSE);
      case INTEGER -> new Pair(IntNode.valueOf(field.min()), IntNode.valueOf(field.max()));
      case ENUM -> Pair.ofTexts(field.allowed().get(0), field.allowed().get(1));
      case CRON -> Pair.ofTexts("cron(0 4 ? * SUN *)", "cron(0 4 1 * ? *)");
      case TIME_ZONE -> Pair.ofTexts("Europe/Berlin", "America/New_York");
      case ARN -> arns(field);
      case ROLE ->
          Pair.ofTexts(
              "arn:aws:iam::123456789012:role/image-builder",
              "arn:aws:iam::123456789012:role/somebody-else");
      case TEXT, READ_ONLY -> Pair.ofTexts("as declared", "changed by hand");
      case MAP -> Pair.ofTexts("web", "nobody").under("Owner");
      case SET ->
          field.allowed().size() > 1
              ? Pair.ofTexts(field.allowed().get(0), field.allowed().get(1)).inList()
              : Pair.ofTexts("declared", "changed").inList();
      case LIST -> inner(field.path().anyElement()).inList();
      case OBJECT -> inner(field.path());
    };
  }

  /** An object by the first of its members, which is the one that it is there for. */
  private static Pair inner(FieldPath object) {
    Field first =
        Catalog.imagePipeline().members(object).values().stream()
            .filter(field -> field.kind() != Kind.READ_ONLY)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no member in " + object));
    return pair(first).under(first.name());
  }

  private static Pair arns(Field field) {
    String type = field.allowed().isEmpty() ? "workflow/test" : field.allowed().get(0);
    String base = "arn:aws:imagebuilder:eu-central-1:123456789012:" + type;
    String version = type.endsWith("-configuration") ? "" : "/1.0.0";
    return Pair.ofTexts(base + "/golden" + version, base + "/other" + version);
  }
}
