package dev.plumbline.spec;

import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Packs pipelines; what many of them say alike is kept once: a member of the document, such as its
 * tags, and where in an entry its values stand.
 */
final class Packer {
  /** Of values that are all different none is found again, and knowing them takes room. */
  private static final int MOST_KNOWN = 1 << 16;

  private final Map<List<FieldPath>, List<FieldPath>> paths = new HashMap<>();
  private final Map<SortedMap<String, String>, SortedMap<String, String>> labels = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();
  private final Map<IntBuffer, int[]> places = new HashMap<>();
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
    int[] at = places(sorted, pipeline);
    return new PackedPipeline(
        head,
        members(Json.text(pipeline.document())),
        shared(paths, sorted),
        shared(places, IntBuffer.wrap(at), at));
  }

  /** The members of an object in its JSON, parted at the commas that stand between them. */
  private String[] members(String json) {
    List<String> found = new ArrayList<>();
    int from = 1;
    int depth = 0;
    boolean quoted = false;
    for (int i = 1; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        i += c == '\\' ? 1 : 0;
      } else if (depth == 0 && i > from && (c == ',' || c == '}')) {
        found.add(shared(values, json.substring(from, i)));
        from = i + 1;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
    return found.toArray(String[]::new);
  }

  /** An entry and all that is merged under it stand in one document of one file. */
  private static int[] places(List<FieldPath> paths, DesiredPipeline pipeline) {
    Origin entry = pipeline.origin();
    int[] places = new int[2 * paths.size()];
    int at = 0;
    for (FieldPath path : paths) {
      Origin origin = pipeline.originOf(path);
      if (!origin.file().equals(entry.file())) {
        throw new IllegalStateException(path + " stands in another file than " + entry);
      }
      places[at++] = origin.line() - entry.line();
      places[at++] = origin.column();
    }
    return places;
  }

  private static <T> T shared(Map<T, T> known, T value) {
    return shared(known, value, value);
  }

  private static <K, T> T shared(Map<K, T> known, K key, T value) {
    T same = known.get(key);
    if (same == null && known.size() < MOST_KNOWN) {
      known.put(key, value);
    }
    return same == null ? value : same;
  }

  /** The top-level members that any of the packed documents has. */
  SortedSet<String> members() {
    return members;
  }
}
