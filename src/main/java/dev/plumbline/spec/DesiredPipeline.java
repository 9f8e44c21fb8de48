package dev.plumbline.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pipeline as a team wants it: merged, substituted, checked against the catalog. Nobody past this
 * package validates it again.
 *
 * @param arn of the pipeline in its target
 * @param name as written, or the last part of the ARN
 * @param ignore the paths whose differences are shown as ignored
 * @param document what the spec declares, in the API's names, canonical; a {@code null} asserts
 *     "not set"
 * @param origins where each declared value was written, by its full path
 * @param origin where the pipeline's entry begins
 */
public record DesiredPipeline(
    Arn arn,
    String name,
    SortedMap<String, String> labels,
    Compare compare,
    List<FieldPath> ignore,
    ObjectNode document,
    Map<FieldPath, Origin> origins,
    Origin origin) {

  /** What the spec's silence means. */
  public enum Compare {
    /** What the spec does not mention is shown, and never fails. */
    DECLARED,
    /** What the spec does not mention is at its default. */
    EXACT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DesiredPipeline {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    ignore = List.copyOf(ignore);
    document = Json.canonical(document);
    origins = Map.copyOf(origins);
  }

  public Target target() {
    return arn.target();
  }

  /** Where the value at this path was written, else what encloses it, else the pipeline's entry. */
  public Origin originOf(FieldPath path) {
    for (FieldPath at = path; !at.isRoot(); at = at.parent()) {
      Origin written = origins.get(at);
      if (written != null) {
        return written;
      }
    }
    return origin;
  }
}
