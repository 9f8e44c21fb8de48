package dev.plumbline.waiver;

import dev.plumbline.model.Arn;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a waiver can tell pipelines apart by.
 *
 * @param name as its spec, or else AWS, has it
 * @param labels of its spec; none for a pipeline that no spec declares
 */
public record Pipeline(Arn arn, String name, SortedMap<String, String> labels) {
  public Pipeline {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
