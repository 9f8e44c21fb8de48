package dev.plumbline.git;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a commit.
 *
 * @param files by their names; what is behind a link stands under both names
 * @param submodules names of folders whose files are in another repository
 * @param dangling names of links that lead out of the repository, or to nothing
 */
public record Tree(SortedMap<String, File> files, List<String> submodules, List<String> dangling) {
  /**
   * A file.
   *
   * @param path where it really lies, from the root of the repository
   * @param id of its content
   */
  public record File(String path, String id) {}

  public Tree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    submodules = List.copyOf(submodules);
    dangling = List.copyOf(dangling);
  }

  /** Of these names the first one of each file, as a walk over a disk would meet them. */
  public SortedSet<String> once(Collection<String> names) {
    Set<String> seen = new HashSet<>();
    SortedSet<String> once = new TreeSet<>();
    SortedMap<String, File> wanted = new TreeMap<>(files);
    wanted.keySet().retainAll(names);
    wanted.forEach(
        (name, file) -> {
          if (seen.add(file.path())) {
            once.add(name);
          }
        });
    return once;
  }

  /** The names of all files. */
  public SortedSet<String> names() {
    return new TreeSet<>(files.keySet());
  }
}
