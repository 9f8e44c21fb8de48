package dev.plumbline.spec;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.catalog.Field;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARNs that a pipeline may name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateImagePipeline.html">CreateImagePipeline</a>
 */
final class ArnRules {
  private static final Pattern NAMED = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern VERSIONED =
      Pattern.compile(
          "(?:(?:build|test|distribution)/)?[a-z0-9_-]+"
              + "/([0-9]+|x)\\.([0-9]+|x)\\.([0-9]+|x)(?:/([0-9]+|x))?");
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_+=,.@/-]{1,2048}");

  private final Notes notes;

  ArnRules(Notes notes) {
    this.notes = notes;
  }

  /** Whether the text is an ARN of the resource type that the row allows. */
  boolean check(YamlNode.Scalar scalar, Field field, Place place) {
    String type = field.allowed().get(0);
    Optional<Arn> arn = Arn.parse(scalar.text());
    boolean right =
        arn.isPresent()
            && arn.get().service().equals("imagebuilder")
            && arn.get().resource().startsWith(type + "/");
    if (!right) {
      return wrong(scalar, place, "wanted an ARN like " + example(field), elsewhere(arn));
    }
    if (!Target.isRegion(arn.get().region()) || arn.get().account().isEmpty()) {
      return wrong(scalar, place, "wanted a region and an account in it", Optional.empty());
    }
    return resource(scalar, arn.get().name(), field, place);
  }

  private boolean resource(YamlNode.Scalar scalar, String name, Field field, Place place) {
    boolean versioned = field.comparison() == Comparison.VERSIONED_ARN;
    Matcher m = (versioned ? VERSIONED : NAMED).matcher(name);
    if (!m.matches()) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean cased =
          !lower.equals(name) && (versioned ? VERSIONED : NAMED).matcher(lower).matches();
      return wrong(
          scalar,
          place,
          "wanted an ARN like " + example(field),
          cased ? Optional.of("names in ARNs are lower-case: " + lower) : Optional.empty());
    }
    boolean wild = false;
    for (int part = 1; part <= m.groupCount(); part++) {
      String text = m.group(part);
      if (wild && text != null && !text.equals("x")) {
        return wrong(
            scalar, place, "right of a wildcard only wildcards are allowed", Optional.empty());
      }
      wild |= "x".equals(text);
    }
    return true;
  }

  /** The field that takes an ARN of this type. */
  private static Optional<String> elsewhere(Optional<Arn> arn) {
    String type = arn.map(a -> a.resource().split("/", -1)[0]).orElse("");
    return Catalog.imagePipeline().fields().stream()
        .filter(field -> field.kind() == Kind.ARN && field.allowed().contains(type))
        .findFirst()
        .map(field -> "an ARN of " + type + " belongs to " + field.path());
  }

  private static String example(Field field) {
    String type = field.allowed().get(0);
    boolean versioned = field.comparison() == Comparison.VERSIONED_ARN;
    String name = type.equals("workflow") ? "build/name" : "name";
    return "arn:aws:imagebuilder:eu-central-1:123456789012:"
        + type
        + "/"
        + name
        + (versioned ? "/1.x.x" : "");
  }

  /** Whether the text is the name of a role or its ARN. */
  boolean checkRole(YamlNode.Scalar scalar, Place place) {
    String text = scalar.text();
    boolean right =
        text.startsWith("arn:")
            ? Arn.parse(text).filter(ArnRules::isRole).isPresent()
            : ROLE.matcher(text).matches();
    return right
        || wrong(
            scalar,
            place,
            "wanted a role's name, or its ARN like arn:aws:iam::123456789012:role/name",
            Optional.empty());
  }

  private static boolean isRole(Arn arn) {
    return arn.service().equals("iam")
        && arn.region().isEmpty()
        && Target.isAccount(arn.account())
        && arn.resource().startsWith("role/")
        && ROLE.matcher(arn.name()).matches();
  }

  private boolean wrong(YamlNode.Scalar scalar, Place place, String wanted, Optional<String> hint) {
    String message = place + ": found " + scalar.found() + ", " + wanted;
    hint.ifPresentOrElse(
        way -> notes.error(scalar.origin(), message, way),
        () -> notes.error(scalar.origin(), message));
    return false;
  }
}
