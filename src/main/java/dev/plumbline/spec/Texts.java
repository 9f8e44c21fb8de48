package dev.plumbline.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.Optional;

/** The scalars of one pipeline, with its variables in them. */
record Texts(Notes notes, Substitution substitution) {

  /** The text at this place with its variables replaced; empty, and told, where there is none. */
  Optional<YamlNode.Scalar> at(YamlNode node, String subject) {
    return new Shape(notes).text(node, subject).flatMap(this::replaced);
  }

  /** The same for what is known to be a scalar. */
  Optional<YamlNode.Scalar> replaced(YamlNode.Scalar scalar) {
    return substitution
        .apply(scalar)
        .map(text -> new YamlNode.Scalar(scalar.origin(), text, scalar.plain()));
  }

  /** The assertion that a field is not set; empty where the node is none. */
  Optional<JsonNode> notSet(YamlNode node, Place place) {
    if (!(node instanceof YamlNode.Scalar scalar) || !scalar.isNull()) {
      return Optional.empty();
    }
    if (scalar.isEmpty()) {
      notes.warn(
          scalar.origin(),
          place + ": nothing is written here, which asserts \"not set\"",
          "write null where that is meant");
    }
    return Optional.of(NullNode.getInstance());
  }
}
