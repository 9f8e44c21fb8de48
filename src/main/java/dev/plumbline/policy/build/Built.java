package dev.plumbline.policy.build;

import dev.plumbline.model.Problem;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of a build: the files of a pack, or the errors that kept it from being made; warnings
 * come with both. Neither, where the sources have no rule in the wanted namespaces.
 *
 * @param files {@code data.json}, {@code pack.json} and {@code policy.wasm}; empty where a problem
 *     is an error
 * @param problems sorted
 * @param others what else stands in the bundle that {@code opa} built: its manifest and the sources
 * @param packages those of the sources that have rules, wanted or not: {@code data.main}
 */
public record Built(
    SortedMap<String, byte[]> files,
    SortedMap<String, byte[]> others,
    List<Problem> problems,
    SortedSet<String> packages) {
  public Built {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    problems = problems.stream().sorted().distinct().toList();
    packages = Collections.unmodifiableSortedSet(new TreeSet<>(packages));
    if (!files.isEmpty() && problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException("a pack or the errors that prevented it, never both");
    }
  }

  /** A pack without a bundle around it, or none. */
  public Built(
      SortedMap<String, byte[]> files, List<Problem> problems, SortedSet<String> packages) {
    this(files, Collections.emptySortedMap(), problems, packages);
  }

  /**
   * The pack as an OPA bundle, the same bytes for the same sources.
   *
   * @throws IOException where a name is too long for an archive
   */
  public byte[] bundle() throws IOException {
    SortedMap<String, byte[]> members = new TreeMap<>(others);
    members.putAll(files);
    return BundleFile.of(members);
  }

  /** Whether there is a pack. */
  public boolean ok() {
    return !files.isEmpty();
  }

  static Built failed(List<Problem> problems) {
    if (problems.stream().noneMatch(Problem::isError)) {
      throw new IllegalArgumentException("failed without a reason");
    }
    return new Built(Collections.emptySortedMap(), problems, Collections.emptySortedSet());
  }

  /** Sound sources without a rule in the wanted namespaces. */
  static Built nothing(List<Problem> problems, SortedSet<String> packages) {
    return new Built(Collections.emptySortedMap(), problems, packages);
  }
}
