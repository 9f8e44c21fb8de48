package dev.plumbline.emulator;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked so far.
 *
 * @param byOperation how many requests each operation got, faults and throttled ones included;
 *     {@code unknown} for all others
 * @param byStatus how many answers had each HTTP status
 * @param peak how many requests were in flight at once at most
 */
public record RequestCounts(
    SortedMap<String, Integer> byOperation, SortedMap<Integer, Integer> byStatus, int peak) {

  public RequestCounts {
    byOperation = Collections.unmodifiableSortedMap(new TreeMap<>(byOperation));
    byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
  }

  public int total() {
    return byOperation.values().stream().mapToInt(Integer::intValue).sum();
  }
}
