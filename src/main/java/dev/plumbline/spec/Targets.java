package dev.plumbline.spec;

import dev.plumbline.model.Problem;
import dev.plumbline.model.Suggestion;
import dev.plumbline.model.Target;
import dev.plumbline.spec.yaml.Shown;
import dev.plumbline.spec.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where a pipeline lives: {@code target}, or {@code targets} for one in each. */
public final class Targets {
  private static final Pattern SHORT_ACCOUNT = Pattern.compile("[0-9]{6,11}");
  private static final List<String> KEYS = List.of("account", "region", "partition");

  private final Notes notes;
  private final Shape shape;
  private final Texts texts;
  private final Map<String, List<Target>> groups;

  Targets(Notes notes, Texts texts, Map<String, List<Target>> groups) {
    this.notes = notes;
    this.shape = new Shape(notes);
    this.texts = texts;
    this.groups = groups;
  }

  /**
   * Named groups of targets, as the configuration defines them.
   *
   * @param node a mapping of names to lists of targets
   * @param problems what is wrong is added here
   */
  public static Map<String, List<Target>> groups(YamlNode node, List<Problem> problems) {
    Notes notes = new Notes(Problem.Kind.CONFIG, node.origin().file());
    Substitution none = new Variables(notes, Optional.empty()).withoutTarget();
    Targets reader = new Targets(notes, new Texts(notes, none), Map.of());
    Map<String, List<Target>> groups = new TreeMap<>();
    reader
        .shape
        .mapping(node, "targets")
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .values()
                    .forEach(e -> groups.put(e.key(), List.copyOf(reader.many(e.value())))));
    problems.addAll(notes.problems());
    return groups;
  }

  /** The one target that a mapping names; empty, and told, where it names none. */
  Optional<Target> one(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text().startsWith("@")) {
      notes.error(
          scalar.origin(),
          "target: found " + scalar.found() + ", wanted a mapping with account and region",
          "groups go with targets: \"" + Shown.of(scalar.text()) + "\"");
      return Optional.empty();
    }
    return shape.mapping(node, "target").flatMap(mapping -> target(mapping, "target"));
  }

  /** All targets of a list, or of one {@code @name}. */
  Set<Target> many(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
      return new LinkedHashSet<>(group(scalar));
    }
    Set<Target> targets = new LinkedHashSet<>();
    Set<Target> written = new LinkedHashSet<>();
    List<YamlNode> items =
        shape.list(node, "targets").map(YamlNode.Sequence::items).orElse(List.of());
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        targets.addAll(group(scalar));
      } else {
        shape
            .mapping(item, "targets")
            .flatMap(mapping -> target(mapping, "targets"))
            .filter(target -> first(target, written, item))
            .ifPresent(targets::add);
      }
    }
    if (items.isEmpty() && node instanceof YamlNode.Sequence) {
      notes.error(node.origin(), "targets: found an empty list, wanted at least one target");
    }
    return targets;
  }

  private boolean first(Target target, Set<Target> written, YamlNode item) {
    boolean first = written.add(target);
    if (!first) {
      notes.error(item.origin(), "targets: found " + target + " twice");
    }
    return first;
  }

  private List<Target> group(YamlNode.Scalar scalar) {
    String name = scalar.text().startsWith("@") ? scalar.text().substring(1) : "";
    List<Target> group = groups.get(name);
    if (group != null && !group.isEmpty()) {
      return group;
    }
    List<String> known = groups.keySet().stream().sorted().map(key -> "@" + key).toList();
    String wanted =
        known.isEmpty()
            ? "a mapping with account and region; plumbline.yaml has no groups"
            : "a mapping with account and region, or a group: " + Shape.joined(known);
    notes.error(
        scalar.origin(),
        "targets: found "
            + scalar.found()
            + (group == null ? "" : ", a group without targets")
            + ", wanted "
            + wanted
            + Suggestion.didYouMean(scalar.text(), known));
    return List.of();
  }

  private Optional<Target> target(YamlNode.Mapping mapping, String subject) {
    int before = notes.errors();
    shape.keys(mapping, subject, KEYS);
    Optional<String> account =
        part(mapping, subject, "account", Target::isAccount, "twelve digits");
    Optional<String> region =
        part(mapping, subject, "region", Target::isRegion, "a region like eu-central-1");
    Optional<String> partition =
        mapping.get("partition").isEmpty()
            ? region.map(Target::partitionOf)
            : part(mapping, subject, "partition", Target::isPartition, "aws, aws-cn or the like");
    return notes.errors() > before || partition.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target(partition.get(), account.orElseThrow(), region.orElseThrow()));
  }

  private Optional<String> part(
      YamlNode.Mapping mapping,
      String subject,
      String key,
      Predicate<String> right,
      String wanted) {
    Optional<YamlNode> node = mapping.get(key);
    if (node.isEmpty()) {
      notes.error(mapping.origin(), subject + ": found no " + key + ", wanted " + wanted);
      return Optional.empty();
    }
    String name = subject + "." + key;
    Optional<YamlNode.Scalar> text = texts.at(node.get(), name);
    text.filter(s -> !right.test(s.text())).ifPresent(s -> wrong(s, name, wanted));
    return text.map(YamlNode.Scalar::text).filter(right);
  }

  private void wrong(YamlNode.Scalar found, String name, String wanted) {
    String message = name + ": found " + found.found() + ", wanted " + wanted;
    if (SHORT_ACCOUNT.matcher(found.text()).matches()) {
      String padded = "0".repeat(12 - found.text().length()) + found.text();
      notes.error(
          found.origin(), message, "were zeros lost? an account is text: \"" + padded + "\"");
    } else {
      notes.error(found.origin(), message);
    }
  }
}
