package dev.plumbline.adopt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A spec of one pipeline in the making.
 *
 * @param document what it declares
 * @param unmodelled the paths in it that the catalog does not know
 * @param ignored what a spec cannot say of this pipeline, and why
 */
record Draft(
    Found live,
    ObjectNode document,
    SortedSet<FieldPath> unmodelled,
    SortedMap<FieldPath, String> ignored) {

  Draft {
    unmodelled = Collections.unmodifiableSortedSet(new TreeSet<>(unmodelled));
    ignored = Collections.unmodifiableSortedMap(new TreeMap<>(ignored));
  }

  static Draft of(Found live) {
    Declared.Document declared = Declared.of(live);
    return new Draft(live, declared.document(), declared.unmodelled(), new TreeMap<>());
  }

  /** The same, silent about one field. */
  Draft ignoring(FieldPath path, String why) {
    ObjectNode less = document.deepCopy();
    boolean emptied = true;
    for (FieldPath at = path; emptied && !at.isRoot(); at = at.parent()) {
      if (at.parent().in(less) instanceof ObjectNode holder) {
        holder.remove(at.last().label());
        emptied = holder.isEmpty();
      }
    }
    SortedSet<FieldPath> newer = new TreeSet<>(unmodelled);
    newer.removeIf(path::covers);
    SortedMap<FieldPath, String> all = new TreeMap<>(ignored);
    all.put(path, why);
    return new Draft(live, less, newer, all);
  }

  /** The name as the service has it, where it leads to this ARN. */
  boolean goesByName() {
    return Arn.isPipelineName(name())
        && Arn.pipeline(live.arn().target(), name()).equals(live.arn());
  }

  String name() {
    return live.document().path("name").asText(live.arn().name());
  }
}
