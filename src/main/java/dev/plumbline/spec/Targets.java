package dev.plumbline.spec;

import dev.plumbline.model.Target;
import dev.plumbline.spec.YamlNode.Mapping;
import dev.plumbline.spec.YamlNode.Scalar;
import dev.plumbline.spec.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code target:} and {@code targets:}. */
public final class Targets {
  private static final Set<String> KEYS =
      new java.util.TreeSet<>(Set.of("account", "region", "partition"));

  private final Map<String, List<Target>> groups;
  private final Mistakes mistakes;
  private final Shape shape;

  Targets(Map<String, List<Target>> groups, Mistakes mistakes) {
    this.groups = groups;
    this.mistakes = mistakes;
    this.shape = new Shape(mistakes);
  }

  /** Named groups, as {@code plumbline.yaml} defines them; mistakes are added to the problems. */
  public static Map<String, List<Target>> groups(
      YamlNode node, List<dev.plumbline.model.Problem> problems) {
    Mistakes mistakes = new Mistakes(dev.plumbline.model.Problem.Kind.CONFIG);
    Targets reader = new Targets(Map.of(), mistakes);
    Map<String, List<Target>> groups = new java.util.TreeMap<>();
    reader
        .shape
        .mapping(node, "targets")
        .ifPresent(m -> m.entries().forEach(e -> groups.put(e.key(), reader.list(e.value()))));
    problems.addAll(mistakes.problems());
    return groups;
  }

  /**
   * The targets of a mapping that may have {@code target} or {@code targets}; empty for neither.
   */
  Optional<List<Target>> of(Mapping mapping) {
    Optional<YamlNode> one = mapping.get("target");
    Optional<YamlNode> many = mapping.get("targets");
    if (one.isPresent() && many.isPresent()) {
      mistakes.error(many.get().origin(), "target and targets stand side by side; keep one");
    }
    return many.map(this::list)
        .or(() -> one.map(node -> target(node).map(List::of).orElse(List.of())));
  }

  private List<Target> list(YamlNode node) {
    Set<Target> targets = new LinkedHashSet<>();
    List<YamlNode> items = node instanceof Sequence s ? s.items() : List.of(node);
    for (YamlNode item : items) {
      List<Target> found =
          item instanceof Scalar name ? group(name) : target(item).map(List::of).orElse(List.of());
      for (Target target : found) {
        if (!targets.add(target)) {
          mistakes.error(item.origin(), "the target " + target + " stands here again");
        }
      }
    }
    if (items.isEmpty()) {
      mistakes.wanted(node, "targets", "at least one target");
    }
    return new ArrayList<>(targets);
  }

  private List<Target> group(Scalar name) {
    if (!name.text().startsWith("@")) {
      mistakes.wanted(
          name, "targets", "a mapping with account and region, or \"@group\" of plumbline.yaml");
      return List.of();
    }
    List<Target> group = groups.get(name.text().substring(1));
    if (group == null) {
      mistakes.unknown(
          name.origin(),
          "group of targets",
          name.text(),
          groups.keySet().stream().map(g -> "@" + g).toList());
      return List.of();
    }
    return group;
  }

  private Optional<Target> target(YamlNode node) {
    Optional<Mapping> mapping = shape.mapping(node, "target", KEYS);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> account = part(mapping.get(), "account");
    Optional<String> region = part(mapping.get(), "region");
    if (account.isEmpty() || region.isEmpty()) {
      return Optional.empty();
    }
    Optional<YamlNode> partition = mapping.get().get("partition");
    if (partition.isEmpty()) {
      return Optional.of(Target.of(account.get(), region.get()));
    }
    return part(mapping.get(), "partition").map(p -> new Target(p, account.get(), region.get()));
  }

  private Optional<String> part(Mapping mapping, String key) {
    Optional<YamlNode> node = mapping.get(key);
    if (node.isEmpty()) {
      mistakes.error(mapping.origin(), "target has no " + key);
      return Optional.empty();
    }
    return shape.text(node.get(), key).filter(text -> fits(key, text)).map(Scalar::text);
  }

  private boolean fits(String key, Scalar value) {
    String text = value.text();
    boolean fits =
        switch (key) {
          case "account" -> Target.isAccount(text);
          case "region" -> Target.isRegion(text);
          default -> Target.isPartition(text);
        };
    if (!fits) {
      String wanted =
          switch (key) {
            case "account" -> "twelve digits";
            case "region" -> "a region such as eu-central-1";
            default -> "a partition such as aws or aws-cn";
          };
      mistakes.wanted(value, key, wanted);
    }
    return fits;
  }
}
