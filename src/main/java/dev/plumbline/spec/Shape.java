package dev.plumbline.spec;

import dev.plumbline.model.Suggestion;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Asks nodes to be what is wanted at their place; says so where they are not. */
public record Shape(Notes notes) {

  /** A mapping. */
  public Optional<YamlNode.Mapping> mapping(YamlNode node, String subject) {
    return node.fold(
        Optional::of,
        list -> other(node, subject, "a mapping"),
        scalar -> other(node, subject, "a mapping"),
        broken -> broken());
  }

  /** A list; where one text stands instead, the hint puts it into one. */
  public Optional<YamlNode.Sequence> list(YamlNode node, String subject) {
    return node.fold(
        mapping -> other(node, subject, "a list"),
        Optional::of,
        scalar -> noList(scalar, subject),
        broken -> broken());
  }

  private Optional<YamlNode.Sequence> noList(YamlNode.Scalar scalar, String subject) {
    String message = subject + ": found " + scalar.found() + ", wanted a list";
    String item = scalar.isNull() ? "" : Shown.of(scalar.text());
    notes.error(scalar.origin(), message, "write [" + item + "]");
    return Optional.empty();
  }

  /** Text, with or without quotes; null is none. */
  public Optional<YamlNode.Scalar> text(YamlNode node, String subject) {
    return node.fold(
        mapping -> other(node, subject, "a text"),
        list -> other(node, subject, "a text"),
        scalar -> scalar.isNull() ? other(node, subject, "a text") : Optional.of(scalar),
        broken -> broken());
  }

  private <T> Optional<T> other(YamlNode node, String subject, String wanted) {
    notes.error(node.origin(), subject + ": found " + node.found() + ", wanted " + wanted);
    return Optional.empty();
  }

  private <T> Optional<T> broken() {
    notes.broken();
    return Optional.empty();
  }

  /** Says which keys are none of the allowed ones. */
  public void keys(YamlNode.Mapping mapping, String subject, Collection<String> allowed) {
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (!allowed.contains(entry.key())) {
        unknownKey(entry, subject, allowed, "");
      }
    }
  }

  /** A key that nobody knows, with the nearest right one. */
  void unknownKey(
      YamlNode.Entry entry, String subject, Collection<String> allowed, String otherwise) {
    if (notes.full()) {
      notes.broken();
      return;
    }
    Optional<String> near = Suggestion.nearest(entry.key(), allowed);
    notes.error(
        entry.origin(),
        subject
            + ": found the unknown key "
            + Shown.of(entry.key())
            + near.map(name -> "; did you mean " + name + "?").orElse(otherwise),
        "allowed are " + joined(allowed));
  }

  /**
   * Wants {@code version: 1} of a document.
   *
   * @param what it is, as messages name it
   */
  public void version(YamlNode.Mapping root, String what) {
    Optional<YamlNode> version = root.get("version");
    if (version.isEmpty()) {
      notes.error(root.origin(), "found " + what + " without a version", "add the line version: 1");
      return;
    }
    text(version.get(), "version")
        .filter(s -> !s.text().equals("1"))
        .ifPresent(
            s ->
                notes.error(
                    s.origin(), "version: found " + s.found() + ", this Plumbline reads 1"));
  }

  static String joined(Collection<String> names) {
    return String.join(", ", List.copyOf(names));
  }
}
