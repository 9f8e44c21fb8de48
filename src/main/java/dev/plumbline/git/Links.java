package dev.plumbline.git;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Symbolic links of a commit, followed in its own listing: nothing is looked up on the disk. */
final class Links {
  /** Bytes of a path. */
  static final int LONGEST = 4096;

  /** As many as Linux follows for one path. */
  private static final int MOST_STEPS = 40;

  /** Names that links may add, so that a few of them cannot ask for millions. */
  private static final int MOST_NAMES = 100_000;

  private final SortedMap<String, Tree.File> files;
  private final SortedMap<String, Tree.File> all;
  private final SortedMap<String, String> targets;
  private final List<String> dangling = new ArrayList<>();
  private int left = MOST_NAMES;

  /**
   * @param files by their paths
   * @param targets where each link leads, by its path
   */
  Links(SortedMap<String, Tree.File> files, SortedMap<String, String> targets) {
    this.files = files;
    this.all = new TreeMap<>(files);
    this.targets = targets;
  }

  /** The files, and once more those behind links. */
  SortedMap<String, Tree.File> files() {
    return all;
  }

  /** Links that lead to no file or folder of the commit. */
  List<String> dangling() {
    return dangling;
  }

  void follow() throws GitFailed {
    for (String link : targets.keySet()) {
      Optional<String> end = end(link);
      if (end.isEmpty() || !add(link, end.get())) {
        dangling.add(link);
      }
    }
  }

  private boolean add(String link, String end) throws GitFailed {
    Tree.File file = files.get(end);
    if (file != null) {
      all.put(link, file);
      return true;
    }
    String folder = end.isEmpty() ? "" : end + "/";
    SortedMap<String, Tree.File> below =
        folder.isEmpty() ? files : files.subMap(folder, end + (char) ('/' + 1));
    left -= below.size();
    if (left < 0) {
      throw GitFailed.of(
          "links to folders stand for more than " + MOST_NAMES + " files, as " + link);
    }
    below.forEach((path, f) -> all.put(link + "/" + path.substring(folder.length()), f));
    return !below.isEmpty();
  }

  /** Where a link ends, when those on its way are followed too. */
  private Optional<String> end(String link) {
    Optional<String> at = Optional.of(link);
    for (int i = 0; i < MOST_STEPS && at.isPresent(); i++) {
      Optional<String> first = firstLink(at.get());
      if (first.isEmpty()) {
        return at;
      }
      at = step(at.get(), first.get());
    }
    return Optional.empty();
  }

  private Optional<String> firstLink(String path) {
    for (int cut = path.indexOf('/'); cut > 0; cut = path.indexOf('/', cut + 1)) {
      if (targets.containsKey(path.substring(0, cut))) {
        return Optional.of(path.substring(0, cut));
      }
    }
    return targets.containsKey(path) ? Optional.of(path) : Optional.empty();
  }

  private Optional<String> step(String path, String link) {
    try {
      Path from = Path.of(link).resolveSibling(targets.getOrDefault(link, ""));
      Path to = Path.of(from + path.substring(link.length())).normalize();
      return to.isAbsolute() || to.startsWith("..")
          ? Optional.empty()
          : Optional.of(Names.slashes(to));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
