package dev.plumbline.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists a commit with {@code ls-tree}.
 *
 * @see <a href="https://git-scm.com/docs/git-ls-tree#_output_format">git ls-tree</a>
 */
final class TreeReader {
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  private final Git git;
  private final Names names;

  TreeReader(Git git, Names names) {
    this.git = git;
    this.names = names;
  }

  /** One line of the listing. */
  private record Line(String mode, String id, String path) {
    /** {@code 100644 blob 5dd8…<TAB>path}. */
    static Line of(String text) {
      int tab = text.indexOf('\t');
      String[] words = text.substring(0, tab).split(" ", -1);
      return new Line(words[0], words[2], text.substring(tab + 1));
    }
  }

  Tree read(String commit, Collection<String> folders) throws GitFailed {
    List<String> paths =
        folders.stream().map(names::path).flatMap(Optional::stream).sorted().distinct().toList();
    List<Line> lines = list(commit, paths.contains("") ? List.of() : paths);
    boolean links = lines.stream().anyMatch(line -> line.mode().equals(LINK));
    // A link may lead to any place, and a folder that is not there may stand behind one.
    boolean whole = links || paths.stream().anyMatch(path -> !isIn(lines, path));
    return whole && !paths.isEmpty() ? tree(list(commit, List.of())) : tree(lines);
  }

  private static boolean isIn(List<Line> lines, String path) {
    return path.isEmpty()
        || lines.stream()
            .anyMatch(line -> line.path().equals(path) || line.path().startsWith(path + "/"));
  }

  private List<Line> list(String commit, List<String> paths) throws GitFailed {
    List<String> args = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
    if (!paths.isEmpty()) {
      args.add("--");
      args.addAll(paths);
    }
    Git.Answer<String> answer =
        git.run(out -> new String(out.readAllBytes(), StandardCharsets.UTF_8), new byte[0], args);
    if (!answer.ok()) {
      throw Git.refused("ls-tree", answer);
    }
    List<Line> lines = new ArrayList<>();
    for (String line : answer.out().split("\0", -1)) {
      if (!line.isEmpty()) {
        lines.add(Line.of(line));
      }
    }
    return lines;
  }

  private Tree tree(List<Line> lines) throws GitFailed {
    SortedMap<String, Tree.File> files = new TreeMap<>();
    SortedMap<String, Tree.File> links = new TreeMap<>();
    List<String> submodules = new ArrayList<>();
    for (Line line : lines) {
      Tree.File file = new Tree.File(line.path(), line.id());
      switch (line.mode()) {
        case SUBMODULE -> submodules.add(names.of(line.path()));
        case LINK -> links.put(line.path(), file);
        default -> files.put(line.path(), file);
      }
    }
    List<String> dangling = new ArrayList<>();
    if (!links.isEmpty()) {
      Links followed = new Links(files, new Blobs(git, Links.LONGEST).texts(links));
      followed.follow();
      dangling.addAll(followed.dangling().stream().map(names::of).toList());
      files = followed.files();
    }
    SortedMap<String, Tree.File> named = new TreeMap<>();
    files.forEach((path, file) -> named.put(names.of(path), file));
    return new Tree(named, submodules, dangling);
  }
}
