package dev.plumbline.spec;

import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import dev.plumbline.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes YAML nodes for what is wanted of them, and says where they are something else. */
final class Shape {
  private final Mistakes mistakes;

  Shape(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The mapping; empty, and said, for anything else. */
  Optional<Mapping> mapping(YamlNode node, String subject) {
    if (node instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    mistakes.wanted(node, subject, "a mapping");
    return Optional.empty();
  }

  /** The mapping with no other keys than these. */
  Optional<Mapping> mapping(YamlNode node, String subject, Set<String> keys) {
    Optional<Mapping> mapping = mapping(node, subject);
    mapping.ifPresent(
        m ->
            m.entries().stream()
                .filter(e -> !keys.contains(e.key()))
                .forEach(e -> mistakes.unknown(e.keyOrigin(), "key in " + subject, e.key(), keys)));
    return mapping;
  }

  /** The member as a mapping with no other keys than these; an empty one where it is not there. */
  Optional<Mapping> member(Mapping parent, String key, Set<String> keys) {
    return parent.get(key).flatMap(node -> mapping(node, key, keys));
  }

  /** The elements; none, and said, for anything but a list. */
  List<YamlNode> items(YamlNode node, String subject) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    mistakes.wanted(node, subject, "a list");
    return List.of();
  }

  /** The text; empty, and said, for anything but a scalar with some. */
  Optional<Scalar> text(YamlNode node, String subject) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar);
    }
    mistakes.wanted(node, subject, "text");
    return Optional.empty();
  }

  /** Every element as text. */
  List<Scalar> texts(YamlNode node, String subject) {
    List<Scalar> texts = new ArrayList<>();
    items(node, subject).forEach(item -> text(item, subject).ifPresent(texts::add));
    return texts;
  }

  /** Free keys to texts. */
  Map<String, Scalar> textMap(YamlNode node, String subject) {
    Map<String, Scalar> texts = new LinkedHashMap<>();
    mapping(node, subject)
        .ifPresent(
            m ->
                m.entries()
                    .forEach(
                        e ->
                            text(e.value(), subject + "." + e.key())
                                .ifPresent(t -> texts.put(e.key(), t))));
    return texts;
  }
}
