package dev.plumbline.adopt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import dev.plumbline.spec.DesiredPipeline.Compare;
import dev.plumbline.spec.yaml.YamlWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The text of one spec file. */
final class SpecText {
  private static final Set<String> INLINE = Set.of("target", "targets");

  private final Compare compare;

  SpecText(Compare compare) {
    this.compare = compare;
  }

  /**
   * One entry of a file.
   *
   * @param drafts one pipeline, or the same one in several targets
   */
  record Item(List<Draft> drafts) {
    Item {
      drafts = List.copyOf(drafts);
    }

    private Draft first() {
      return drafts.get(0);
    }

    SortedSet<Target> targets() {
      SortedSet<Target> targets = new TreeSet<>();
      drafts.forEach(draft -> targets.add(draft.live().arn().target()));
      return targets;
    }

    private ObjectNode pipeline() {
      return Template.of(
          first().document(), first().live().arn().target(), Template.telling(targets()));
    }
  }

  String of(List<Item> items) {
    ObjectNode document = Json.object().put("version", 1);
    List<ObjectNode> pipelines = items.stream().map(Item::pipeline).toList();
    boolean many = items.size() > 1;
    ObjectNode common = many ? Common.of(pipelines) : Json.object();
    SortedSet<Target> targets = new TreeSet<>();
    items.forEach(item -> targets.addAll(item.targets()));
    boolean oneTarget = many && targets.size() == 1;
    if (many) {
      document.set("defaults", defaults(common, oneTarget ? targets : Set.of()));
    }
    ArrayNode entries = document.putArray("pipelines");
    for (int i = 0; i < items.size(); i++) {
      entries.add(entry(items.get(i), Common.without(pipelines.get(i), common), !oneTarget, !many));
    }
    return YamlWriter.document(document, INLINE);
  }

  private ObjectNode defaults(ObjectNode common, Collection<Target> one) {
    ObjectNode defaults = Json.object();
    one.forEach(target -> defaults.set("target", target(target)));
    defaults.put("compare", compare.toString());
    if (!common.isEmpty()) {
      defaults.set("pipeline", common);
    }
    return defaults;
  }

  private ObjectNode entry(Item item, ObjectNode pipeline, boolean withTarget, boolean alone) {
    Draft draft = item.first();
    ObjectNode entry = Json.object();
    if (draft.goesByName()) {
      entry.put("name", draft.name());
      where(item, withTarget).ifPresent(entry::setAll);
    } else {
      entry.put("arn", draft.live().arn().toString());
    }
    if (alone) {
      entry.put("compare", compare.toString());
    }
    paths(draft.ignored().keySet()).ifPresent(paths -> entry.set("ignore", paths));
    paths(draft.unmodelled()).ifPresent(paths -> entry.set("unmodelled", paths));
    if (!pipeline.isEmpty()) {
      entry.set("pipeline", pipeline);
    }
    return entry;
  }

  private static Optional<ObjectNode> where(Item item, boolean withTarget) {
    SortedSet<Target> targets = item.targets();
    if (targets.size() > 1) {
      ArrayNode list = Json.array();
      targets.forEach(target -> list.add(target(target)));
      return Optional.of(Json.object().set("targets", list));
    }
    return withTarget
        ? Optional.of(Json.object().set("target", target(targets.first())))
        : Optional.empty();
  }

  private static ObjectNode target(Target target) {
    ObjectNode node = Json.object();
    if (!target.partition().equals(Target.partitionOf(target.region()))) {
      node.put("partition", target.partition());
    }
    return node.put("account", target.account()).put("region", target.region());
  }

  private static Optional<ArrayNode> paths(Collection<FieldPath> paths) {
    ArrayNode list = Json.array();
    paths.forEach(path -> list.add(path.toString()));
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }
}
