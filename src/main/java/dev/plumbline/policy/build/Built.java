package dev.plumbline.policy.build;

import dev.plumbline.model.Problem;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a build: the files of a pack, or the errors that kept it from being made; warnings
 * come with both.
 *
 * @param files {@code data.json}, {@code pack.json} and {@code policy.wasm}; empty where a problem
 *     is an error
 * @param problems sorted
 */
public record Built(SortedMap<String, byte[]> files, List<Problem> problems) {
  public Built {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    problems = problems.stream().sorted().distinct().toList();
    if (files.isEmpty() == problems.stream().noneMatch(Problem::isError)) {
      throw new IllegalArgumentException("a pack or the errors that prevented it, never both");
    }
  }

  /** Whether there is a pack. */
  public boolean ok() {
    return !files.isEmpty();
  }

  static Built failed(List<Problem> problems) {
    return new Built(Collections.emptySortedMap(), problems);
  }
}
