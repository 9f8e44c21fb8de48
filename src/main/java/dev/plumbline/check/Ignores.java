package dev.plumbline.check;

import dev.plumbline.diff.Drift;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.DesiredPipeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which ignored paths covered anything. One that covers no field of any pipeline is silently not
 * applied, so the run says so.
 */
final class Ignores {
  private final Map<FieldPath, Origin> declared = new ConcurrentHashMap<>();
  private final Set<FieldPath> used = ConcurrentHashMap.newKeySet();

  /** What one comparison says of the paths that its spec ignores. */
  void add(DesiredPipeline desired, Drift drift) {
    for (FieldPath path : desired.ignore()) {
      if (used.contains(path)) {
        continue;
      }
      if (drift.fields().stream().anyMatch(field -> path.covers(field.path()))) {
        used.add(path);
      } else {
        declared.merge(path, desired.origin(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
  }

  /** A warning for each path that covered nothing. */
  List<Problem> unused() {
    Map<FieldPath, Origin> left = new TreeMap<>(declared);
    left.keySet().removeAll(used);
    return left.entrySet().stream()
        .map(
            e ->
                Problem.warning(
                        Problem.Kind.SPEC,
                        e.getValue(),
                        "ignore: " + e.getKey() + " covered no field of any pipeline")
                    .hint("take it out, or correct the path"))
        .toList();
  }
}
