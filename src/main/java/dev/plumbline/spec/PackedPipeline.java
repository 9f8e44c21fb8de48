package dev.plumbline.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A pipeline in a fraction of its room, for as long as it waits for its turn: a fleet of 100 000
 * fits into memory. All but the head is shared with the pipelines that say the same.
 */
final class PackedPipeline {
  private final Head head;
  private final String[] members;
  private final List<FieldPath> paths;
  private final int[] places;

  /** What stays as it is. */
  record Head(
      Arn arn,
      String name,
      SortedMap<String, String> labels,
      DesiredPipeline.Compare compare,
      List<FieldPath> ignore,
      Origin origin) {}

  /**
   * Packs one.
   *
   * @param members of the document, each as its JSON has it: {@code "name":value}; not to be
   *     changed
   * @param paths of all places
   * @param places line, counted from the entry's, and column by turns, of each path; not to be
   *     changed
   */
  PackedPipeline(Head head, String[] members, List<FieldPath> paths, int[] places) {
    this.head = head;
    this.members = members;
    this.paths = paths;
    this.places = places;
  }

  Arn arn() {
    return head.arn();
  }

  DesiredPipeline unpacked() {
    Map<FieldPath, Origin> origins = new HashMap<>();
    Origin entry = head.origin();
    for (int i = 0; i < paths.size(); i++) {
      origins.put(
          paths.get(i), new Origin(entry.file(), entry.line() + places[2 * i], places[2 * i + 1]));
    }
    return new DesiredPipeline(
        head.arn(),
        head.name(),
        head.labels(),
        head.compare(),
        head.ignore(),
        document(),
        origins,
        entry);
  }

  private ObjectNode document() {
    try {
      return (ObjectNode) Json.read("{" + String.join(",", members) + "}");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that was packed and cannot be read", e);
    }
  }
}
