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
 * A pipeline in a tenth of its room, for as long as it waits for its turn: a fleet of 100 000 fits
 * into memory. The document is JSON, and the places stand in one array beside the paths, which
 * pipelines of one shape share.
 */
final class PackedPipeline {
  private final Head head;
  private final byte[] document;
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
   * @param paths of all places
   * @param places line and column by turns, of each path
   */
  PackedPipeline(Head head, ObjectNode document, List<FieldPath> paths, int[] places) {
    this.head = head;
    this.document = Json.bytes(document);
    this.paths = paths;
    this.places = places;
  }

  Arn arn() {
    return head.arn();
  }

  DesiredPipeline unpacked() {
    Map<FieldPath, Origin> origins = new HashMap<>();
    String file = head.origin().file();
    for (int i = 0; i < paths.size(); i++) {
      origins.put(paths.get(i), new Origin(file, places[2 * i], places[2 * i + 1]));
    }
    return new DesiredPipeline(
        head.arn(),
        head.name(),
        head.labels(),
        head.compare(),
        head.ignore(),
        read(),
        origins,
        head.origin());
  }

  private ObjectNode read() {
    try {
      return (ObjectNode) Json.read(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a document that was packed and cannot be read", e);
    }
  }
}
