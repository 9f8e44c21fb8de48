package dev.plumbline.spec;

import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Packs pipelines; what many of them say alike is kept once. */
final class Packer {
  private final Map<List<FieldPath>, List<FieldPath>> paths = new HashMap<>();
  private final Map<SortedMap<String, String>, SortedMap<String, String>> labels = new HashMap<>();
  private final TreeSet<String> members = new TreeSet<>();

  PackedPipeline pack(DesiredPipeline pipeline) {
    pipeline.document().fieldNames().forEachRemaining(members::add);
    List<FieldPath> sorted = pipeline.origins().keySet().stream().sorted().toList();
    PackedPipeline.Head head =
        new PackedPipeline.Head(
            pipeline.arn(),
            pipeline.name(),
            shared(labels, pipeline.labels()),
            pipeline.compare(),
            shared(paths, pipeline.ignore()),
            pipeline.origin());
    return new PackedPipeline(
        head, pipeline.document(), shared(paths, sorted), places(sorted, pipeline));
  }

  /** An entry and all that is merged under it stand in one document of one file. */
  private static int[] places(List<FieldPath> paths, DesiredPipeline pipeline) {
    int[] places = new int[2 * paths.size()];
    int at = 0;
    for (FieldPath path : paths) {
      Origin origin = pipeline.originOf(path);
      if (!origin.file().equals(pipeline.origin().file())) {
        throw new IllegalStateException(path + " stands in another file than " + pipeline.origin());
      }
      places[at++] = origin.line();
      places[at++] = origin.column();
    }
    return places;
  }

  private static <T> T shared(Map<T, T> known, T value) {
    T same = known.putIfAbsent(value, value);
    return same == null ? value : same;
  }

  /** The top-level members that any of the packed documents has. */
  SortedSet<String> members() {
    return members;
  }
}
