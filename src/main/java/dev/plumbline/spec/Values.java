package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Field;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Suggestion;
import dev.plumbline.schedule.Schedule;
import dev.plumbline.schedule.Zone;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single values as the API takes them. Each method says what is wrong, and then gives nothing. */
final class Values {
  private static final Pattern ROLE =
      Pattern.compile("(arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/)?[a-zA-Z0-9_+=,.@/-]{1,1988}");
  private static final Pattern TAG_KEY = Pattern.compile("[a-zA-Z0-9\\s_.:/=+\\-@]{1,128}");
  private static final Pattern PLAIN_ARN = Pattern.compile("[a-z-]+/[a-z0-9_-]+");
  private static final Pattern RECIPE_ARN =
      Pattern.compile(
          "[a-z-]+/[a-z0-9_-]+/(x\\.x\\.x|[0-9]+\\.(x\\.x|[0-9]+\\.(x|[0-9]+)))(/[0-9]+)?");
  private static final Pattern WORKFLOW_ARN =
      Pattern.compile(
          "workflow/(build|test|distribution)/[a-z0-9_-]+/(x\\.x\\.x|[0-9]+\\.(x\\.x|[0-9]+\\.(x|[0-9]+)))(/[0-9]+)?");
  private static final List<String> YES = List.of("yes", "on", "y", "1");
  private static final List<String> NO = List.of("no", "off", "n", "0");

  private final Mistakes mistakes;

  Values(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  Optional<JsonNode> of(FieldPath path, Field field, Scalar value) {
    return switch (field.kind()) {
      case BOOLEAN -> bool(path, value);
      case INTEGER -> whole(path, field, value);
      case ENUM -> allowed(path, field, value);
      case ARN -> text(path, field, value).filter(v -> arn(path, field, value));
      case ROLE -> text(path, field, value).filter(v -> role(path, value));
      case CRON -> text(path, field, value).filter(v -> cron(path, value));
      case TIME_ZONE -> text(path, field, value).filter(v -> zone(path, value));
      case TEXT -> text(path, field, value);
      case OBJECT, LIST, SET, MAP, READ_ONLY ->
          throw new IllegalStateException(path + " is no single value");
    };
  }

  /** An element of a set. */
  Optional<JsonNode> element(FieldPath path, Field set, Scalar value) {
    return set.allowed().isEmpty()
        ? Optional.of(new TextNode(value.text()))
        : allowed(path, set, value);
  }

  private Optional<JsonNode> bool(FieldPath path, Scalar value) {
    Optional<JsonNode> bool = value.bool().map(BooleanNode::valueOf);
    if (bool.isEmpty()) {
      String lower = value.text().toLowerCase(Locale.ROOT);
      String meant = YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : "";
      boolean quoted = !value.plain() && List.of("true", "false").contains(lower);
      String hint =
          quoted
              ? "; take the quotes away"
              : meant.isEmpty() ? "" : "; did you mean " + meant + "?";
      mistakes.wanted(value, path.toString(), "true or false" + hint);
    }
    return bool;
  }

  private Optional<JsonNode> whole(FieldPath path, Field field, Scalar value) {
    Optional<JsonNode> number =
        value
            .whole()
            .filter(n -> n.bitLength() < Integer.SIZE)
            .map(n -> n.intValue())
            .filter(n -> n >= field.min() && n <= field.max())
            .map(IntNode::valueOf);
    if (number.isEmpty()) {
      mistakes.wanted(
          value, path.toString(), "a whole number from " + field.min() + " to " + field.max());
    }
    return number;
  }

  private Optional<JsonNode> allowed(FieldPath path, Field field, Scalar value) {
    if (field.allowed().contains(value.text())) {
      return Optional.of(new TextNode(value.text()));
    }
    mistakes.wanted(
        value,
        path.toString(),
        String.join(" or ", field.allowed())
            + Suggestion.didYouMean(value.text(), field.allowed()));
    return Optional.empty();
  }

  private Optional<JsonNode> text(FieldPath path, Field field, Scalar value) {
    int length = value.text().codePointCount(0, value.text().length());
    if (length < field.min() || (field.max() > 0 && length > field.max())) {
      mistakes.error(
          value.origin(),
          path
              + " has "
              + length
              + " characters; allowed are "
              + field.min()
              + " to "
              + field.max());
      return Optional.empty();
    }
    return Optional.of(new TextNode(value.text()));
  }

  private boolean arn(FieldPath path, Field field, Scalar value) {
    Optional<Arn> arn = Arn.parse(value.text());
    String type = arn.map(a -> a.resource().replaceFirst("/.*", "")).orElse("");
    String wanted = "the ARN of an Image Builder " + field.allowed().get(0);
    if (arn.isEmpty()
        || !arn.get().service().equals("imagebuilder")
        || !field.allowed().contains(type)) {
      mistakes.wanted(value, path.toString(), wanted);
      return false;
    }
    Pattern resource =
        switch (type) {
          case "workflow" -> WORKFLOW_ARN;
          case "image-recipe", "container-recipe" -> RECIPE_ARN;
          default -> PLAIN_ARN;
        };
    if (!resource.matcher(arn.get().resource()).matches()) {
      String shape =
          resource == PLAIN_ARN
              ? type + "/NAME"
              : type
                  + (resource == WORKFLOW_ARN ? "/build|test|distribution" : "")
                  + "/NAME/VERSION with a version such as 1.0.0, 1.x.x or x.x.x (right of an x only x)";
      mistakes.wanted(value, path.toString(), wanted + ": " + shape + ", in lower case");
      return false;
    }
    return true;
  }

  private boolean role(FieldPath path, Scalar value) {
    boolean fits = ROLE.matcher(value.text()).matches();
    if (!fits) {
      mistakes.wanted(value, path.toString(), "the name or the ARN of an IAM role");
    }
    return fits;
  }

  private boolean cron(FieldPath path, Scalar value) {
    return Schedule.parse(value.text())
        .fold(
            valid -> {
              valid.warnings().forEach(w -> mistakes.warning(value.origin(), path + ": " + w));
              return true;
            },
            invalid -> {
              Optional<String> corrected = invalid.corrected().map(c -> "write \"" + c + "\"");
              boolean unclosed = value.plain() && !value.text().contains(")");
              mistakes.error(
                  value.origin(),
                  path + ": " + invalid.message(),
                  unclosed
                      ? Optional.of(
                          "quote the cron expression: in YAML \" #\" starts a comment and a comma ends a flow value")
                      : corrected);
              return false;
            });
  }

  private boolean zone(FieldPath path, Scalar value) {
    if (Zone.of(value.text()).isPresent()) {
      return true;
    }
    mistakes.error(value.origin(), path + ": " + Zone.unknown(value.text()));
    return false;
  }

  void tagKey(FieldPath path, Mapping.Entry entry) {
    if (entry.key().startsWith("aws:")) {
      mistakes.error(
          entry.keyOrigin(),
          path + ": \"" + entry.key() + "\" is AWS's own; tags cannot begin with aws:");
    } else if (!TAG_KEY.matcher(entry.key()).matches()) {
      mistakes.error(
          entry.keyOrigin(),
          path
              + ": \""
              + entry.key()
              + "\" is no tag key: 1 to 128 letters, digits, spaces and _ . : / = + - @");
    }
  }

  Optional<JsonNode> tagValue(FieldPath path, Scalar value) {
    if (value.text().length() > 256) {
      mistakes.error(
          value.origin(),
          path + " has " + value.text().length() + " characters; at most 256 are allowed");
      return Optional.empty();
    }
    return Optional.of(new TextNode(value.text()));
  }

  /** Whether a set or a map has as many elements as the row allows. */
  void size(FieldPath path, Field field, int size, Origin origin) {
    if (size < field.min() || (field.max() > 0 && size > field.max())) {
      String allowed =
          field.min() == field.max()
              ? "exactly " + field.min()
              : field.min() + " to " + field.max();
      mistakes.error(origin, path + " has " + size + " elements; allowed are " + allowed);
    }
  }
}
