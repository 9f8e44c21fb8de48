package dev.plumbline.git;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Renames as {@code diff-index} finds them, by likeness.
 *
 * @see <a href="https://git-scm.com/docs/git-diff-index">git diff-index</a>
 */
final class Renames {
  private final Git git;
  private final Names names;

  Renames(Git git, Names names) {
    this.git = git;
    this.names = names;
  }

  SortedMap<String, String> since(String commit) throws GitFailed {
    Git.Answer<String> answer =
        git.run(
            out -> new String(out.readAllBytes(), StandardCharsets.UTF_8),
            new byte[0],
            List.of("diff-index", "-z", "-M", "--name-status", "--diff-filter=R", commit));
    if (!answer.ok()) {
      throw Git.refused("diff-index", answer);
    }
    SortedMap<String, String> oldByNew = new TreeMap<>();
    String[] parts = answer.out().split("\0", -1);
    for (int i = 0; i + 2 < parts.length; i += 3) {
      oldByNew.put(names.of(parts[i + 2]), names.of(parts[i + 1]));
    }
    return oldByNew;
  }
}
