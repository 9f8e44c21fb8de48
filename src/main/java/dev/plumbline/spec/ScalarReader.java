package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.Suggestion;
import dev.plumbline.schedule.Zone;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One scalar as the kind that the catalog wants at its place. */
final class ScalarReader {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

  private final Notes notes;
  private final Schedules schedules;
  private final ArnRules arns;

  ScalarReader(Notes notes, Schedules schedules) {
    this.notes = notes;
    this.schedules = schedules;
    this.arns = new ArnRules(notes);
  }

  /**
   * The value; empty, and told, where it is none.
   *
   * @param scalar with its variables replaced
   */
  Optional<JsonNode> read(YamlNode.Scalar scalar, Field field, Place place) {
    return switch (field.kind()) {
      case BOOLEAN -> bool(scalar, place);
      case INTEGER -> integer(scalar, field, place);
      case ENUM -> oneOf(scalar, field, place);
      case TEXT -> text(scalar, field, place);
      case ARN -> arns.check(scalar, field, place) ? text(scalar, field, place) : Optional.empty();
      case ROLE -> arns.checkRole(scalar, place) ? text(scalar, field, place) : Optional.empty();
      case CRON -> schedules.check(scalar, place, notes) ? text(scalar, field, place) : wrong();
      case TIME_ZONE -> zone(scalar, place);
      case SET, MAP, LIST, OBJECT, READ_ONLY ->
          throw new IllegalStateException("no scalar: " + field.path());
    };
  }

  private static Optional<JsonNode> wrong() {
    return Optional.empty();
  }

  private Optional<JsonNode> wrong(YamlNode found, Place place, String wanted) {
    notes.error(found.origin(), place + ": found " + found.found() + ", wanted " + wanted);
    return wrong();
  }

  private Optional<JsonNode> wrong(YamlNode found, Place place, String wanted, String hint) {
    notes.error(found.origin(), place + ": found " + found.found() + ", wanted " + wanted, hint);
    return wrong();
  }

  private Optional<JsonNode> bool(YamlNode.Scalar scalar, Place place) {
    String wanted = "true or false";
    return switch (scalar.text().toLowerCase(Locale.ROOT)) {
      case "true" -> asWritten(scalar, place, true);
      case "false" -> asWritten(scalar, place, false);
      case "yes", "y", "on", "1", "enabled" -> wrong(scalar, place, wanted, "write true");
      case "no", "n", "off", "0", "disabled" -> wrong(scalar, place, wanted, "write false");
      default -> wrong(scalar, place, wanted);
    };
  }

  /** YAML 1.2 has {@code true}, {@code True} and {@code TRUE}; in quotes each is a text. */
  private Optional<JsonNode> asWritten(YamlNode.Scalar scalar, Place place, boolean value) {
    if (scalar.bool().isPresent()) {
      return Optional.of(BooleanNode.valueOf(value));
    }
    String hint = "write " + value + (scalar.plain() ? "" : " without quotes");
    return wrong(scalar, place, "true or false", hint);
  }

  private Optional<JsonNode> integer(YamlNode.Scalar scalar, Field field, Place place) {
    String wanted = "a whole number" + range(field);
    boolean number = INTEGER.matcher(scalar.text()).matches();
    if (!number || !within(Integer.parseInt(scalar.text()), field)) {
      return wrong(scalar, place, wanted);
    }
    if (!scalar.plain()) {
      return wrong(scalar, place, wanted, "write " + scalar.text() + " without quotes");
    }
    return Optional.of(IntNode.valueOf(Integer.parseInt(scalar.text())));
  }

  private static boolean within(int number, Field field) {
    return number >= field.min() && (field.max() == 0 || number <= field.max());
  }

  private static String range(Field field) {
    return field.max() == 0 ? "" : " from " + field.min() + " to " + field.max();
  }

  private Optional<JsonNode> oneOf(YamlNode.Scalar scalar, Field field, Place place) {
    if (field.allowed().contains(scalar.text())) {
      return Optional.of(new TextNode(scalar.text()));
    }
    String near = Suggestion.didYouMean(scalar.text(), field.allowed());
    return wrong(scalar, place, "one of " + Shape.joined(field.allowed()) + near);
  }

  private Optional<JsonNode> text(YamlNode.Scalar scalar, Field field, Place place) {
    int length = scalar.text().codePointCount(0, scalar.text().length());
    if (length >= field.min() && (field.max() == 0 || length <= field.max())) {
      return Optional.of(new TextNode(scalar.text()));
    }
    String message =
        place + ": found " + length + " characters, wanted" + range(field) + ": " + scalar.found();
    notes.error(
        scalar.origin(), message, length == 0 ? "null asserts that it is not set" : "shorten it");
    return wrong();
  }

  private Optional<JsonNode> zone(YamlNode.Scalar scalar, Place place) {
    if (Zone.of(scalar.text()).isPresent()) {
      return Optional.of(new TextNode(scalar.text()));
    }
    notes.error(scalar.origin(), place + ": " + Zone.unknown(Shown.of(scalar.text())));
    return wrong();
  }
}
