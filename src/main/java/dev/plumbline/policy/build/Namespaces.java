package dev.plumbline.policy.build;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages whose rules are wanted, by their whole names as conftest takes them: {@code main},
 * {@code team.images}. None is every package.
 *
 * @param names with {@code data.} before each
 */
public record Namespaces(Set<String> names) {
  /** Every package. */
  public static final Namespaces ALL = new Namespaces(Set.of());

  private static final String DATA = "data.";

  public Namespaces {
    names = Set.copyOf(names);
  }

  /** Those of these names, with or without {@code data.} before them. */
  public static Namespaces of(List<String> names) {
    Set<String> whole = new TreeSet<>();
    names.forEach(name -> whole.add(name.startsWith(DATA) ? name : DATA + name));
    return new Namespaces(whole);
  }

  /** Whether the rules of a package are wanted: {@code data.main}. */
  public boolean has(String packageText) {
    return names.isEmpty() || names.contains(packageText);
  }
}
