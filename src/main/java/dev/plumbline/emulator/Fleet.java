package dev.plumbline.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the emulator serves.
 *
 * @param pipelines the documents as GetImagePipeline answers them, under their own ARNs
 * @param faults what GetImagePipeline answers instead, for pipelines that may or may not be in the
 *     list
 */
public record Fleet(SortedMap<Arn, ObjectNode> pipelines, SortedMap<Arn, Answer> faults) {
  /** No pipelines at all. */
  public static final Fleet EMPTY =
      new Fleet(Collections.emptySortedMap(), Collections.emptySortedMap());

  public Fleet {
    SortedMap<Arn, ObjectNode> copies = new TreeMap<>();
    pipelines.forEach((arn, document) -> copies.put(arn, document.deepCopy()));
    pipelines = Collections.unmodifiableSortedMap(copies);
    faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
  }
}
