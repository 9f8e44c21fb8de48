package dev.plumbline.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Kind;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.YamlScalar;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A document as a spec writes it: dollars doubled, and the target's own names in ARNs replaced by
 * variables.
 */
final class Template {
  /** What ARNs have of a target. */
  enum Variable {
    PARTITION,
    REGION,
    ACCOUNT;

    String in(Target target) {
      return switch (this) {
        case PARTITION -> target.partition();
        case REGION -> target.region();
        case ACCOUNT -> target.account();
      };
    }
  }

  private final Catalog catalog = Catalog.imagePipeline();
  private final Target target;
  private final Set<Variable> variables;

  private Template(Target target, Set<Variable> variables) {
    this.target = target;
    this.variables = variables;
  }

  static ObjectNode of(ObjectNode document, Target target, Set<Variable> variables) {
    return new Template(target, variables).object(document, FieldPath.ROOT);
  }

  /** The variables whose values differ between these targets. */
  static Set<Variable> telling(Collection<Target> targets) {
    Set<Variable> telling = EnumSet.noneOf(Variable.class);
    for (Variable variable : Variable.values()) {
      if (targets.stream().map(variable::in).distinct().count() > 1) {
        telling.add(variable);
      }
    }
    return telling;
  }

  private ObjectNode object(ObjectNode object, FieldPath path) {
    ObjectNode copy = Json.object();
    object
        .properties()
        .forEach(
            member ->
                copy.set(member.getKey(), value(member.getValue(), path.member(member.getKey()))));
    return copy;
  }

  private JsonNode value(JsonNode value, FieldPath path) {
    if (value instanceof ObjectNode object) {
      return object(object, path);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      for (int i = 0; i < array.size(); i++) {
        copy.add(value(array.get(i), path.element(i)));
      }
      return copy;
    }
    return value.isTextual() ? new TextNode(text(value.textValue(), path)) : value;
  }

  private String text(String text, FieldPath path) {
    boolean named =
        catalog
            .field(path)
            .filter(row -> row.kind() == Kind.ARN || row.kind() == Kind.ROLE)
            .isPresent();
    Optional<Arn> arn = named ? Arn.parse(text) : Optional.empty();
    return arn.map(this::arn).orElseGet(() -> YamlScalar.escaped(text));
  }

  private String arn(Arn arn) {
    return String.join(
        ":",
        "arn",
        part(arn.partition(), Variable.PARTITION),
        arn.service(),
        part(arn.region(), Variable.REGION),
        part(arn.account(), Variable.ACCOUNT),
        YamlScalar.escaped(arn.resource()));
  }

  private String part(String part, Variable variable) {
    return variables.contains(variable) && part.equals(variable.in(target))
        ? "${" + variable.name().toLowerCase(Locale.ROOT) + "}"
        : part;
  }
}
