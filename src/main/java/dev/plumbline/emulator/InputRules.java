package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.schedule.Schedule;
import dev.plumbline.schedule.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the API refuses in the settings of a pipeline, by the catalog's rows. */
final class InputRules {
  private static final List<String> RECIPES = List.of("imageRecipeArn", "containerRecipeArn");
  private static final Catalog CATALOG = Catalog.imagePipeline();

  private InputRules() {}

  /** Refuses what a request may not say. */
  static void check(ObjectNode input) throws Refusal {
    List<FieldPath> mistyped = CATALOG.mistyped(input);
    if (!mistyped.isEmpty()) {
      throw Refusal.of("SerializationException", mistyped.get(0) + " has another type.");
    }
    if (RECIPES.stream().filter(input::has).count() != 1) {
      throw Refusal.invalid(
          RECIPES.get(0), "Exactly one of " + String.join(" and ", RECIPES) + " is required.");
    }
    members(input, FieldPath.ROOT);
  }

  private static void members(JsonNode object, FieldPath path) throws Refusal {
    for (Map.Entry<String, Field> row : CATALOG.members(path).entrySet()) {
      JsonNode value = object.path(row.getKey());
      FieldPath member = path.member(row.getKey());
      if (!value.isMissingNode()) {
        value(row.getValue(), value, member);
      } else if (row.getValue().required()) {
        throw Refusal.invalid(member.toString(), "It is required.");
      }
    }
  }

  private static void value(Field row, JsonNode value, FieldPath path) throws Refusal {
    switch (row.kind()) {
      case OBJECT -> members(value, path);
      case LIST -> {
        for (int i = 0; i < value.size(); i++) {
          members(value.get(i), path.element(i));
        }
      }
      case SET -> set(row, value, path);
      case MAP -> TagRules.check(value, path.toString(), "InvalidRequestException");
      case ENUM -> allowed(row, value.textValue(), path);
      case INTEGER -> between(row, value.intValue(), path);
      case TEXT, ROLE -> between(row, length(value), path);
      case ARN, CRON, TIME_ZONE -> grammar(row, value.textValue(), path);
      case BOOLEAN, READ_ONLY -> {}
    }
  }

  private static void set(Field row, JsonNode list, FieldPath path) throws Refusal {
    between(row, list.size(), path);
    for (JsonNode element : list) {
      allowed(row, element.textValue(), path);
    }
  }

  private static int length(JsonNode text) {
    return text.textValue().codePointCount(0, text.textValue().length());
  }

  private static void between(Field row, int size, FieldPath path) throws Refusal {
    if (size < row.min() || (row.max() > 0 && size > row.max())) {
      throw Refusal.invalid(
          path.toString(), size + " is not between " + row.min() + " and " + row.max() + ".");
    }
  }

  private static void allowed(Field row, String text, FieldPath path) throws Refusal {
    if (!row.allowed().isEmpty() && !row.allowed().contains(text)) {
      throw Refusal.invalid(
          path.toString(),
          "'" + text + "' is not one of " + String.join(", ", row.allowed()) + ".");
    }
  }

  private static void grammar(Field row, String text, FieldPath path) throws Refusal {
    Optional<String> wrong =
        switch (row.kind()) {
          case ARN -> isArn(row, text) ? Optional.empty() : Optional.of("is not such an ARN.");
          case CRON ->
              Schedule.parse(text)
                  .fold(valid -> Optional.empty(), invalid -> Optional.of(invalid.message()));
          default ->
              Zone.of(text).isPresent() ? Optional.empty() : Optional.of("is not a time zone.");
        };
    if (wrong.isPresent()) {
      throw Refusal.invalid(path.toString(), "'" + text + "' " + wrong.get());
    }
  }

  private static boolean isArn(Field row, String text) {
    return Arn.parse(text)
        .filter(arn -> arn.service().equals("imagebuilder"))
        .filter(arn -> arn.resource().startsWith(row.allowed().get(0) + "/"))
        .filter(arn -> arn.resource().equals(arn.resource().toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
