package dev.plumbline.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Contents of files, all from one process.
 *
 * @see <a href="https://git-scm.com/docs/git-cat-file#_batch_output">git cat-file --batch</a>
 */
final class Blobs {
  private final Git git;
  private final int most;

  /**
   * @param most how many bytes of each are kept
   */
  Blobs(Git git, int most) {
    this.git = git;
    this.most = most;
  }

  SortedMap<String, byte[]> read(Tree tree, Collection<String> names) throws GitFailed {
    SortedMap<String, Tree.File> wanted = new TreeMap<>(tree.files());
    wanted.keySet().retainAll(names);
    return contents(wanted);
  }

  SortedMap<String, String> texts(SortedMap<String, Tree.File> files) throws GitFailed {
    SortedMap<String, String> texts = new TreeMap<>();
    contents(files).forEach((n, bytes) -> texts.put(n, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private SortedMap<String, byte[]> contents(SortedMap<String, Tree.File> files) throws GitFailed {
    Set<String> ids = new LinkedHashSet<>();
    files.values().forEach(file -> ids.add(file.id()));
    Map<String, byte[]> byId = ids.isEmpty() ? Map.of() : batch(ids);
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Map.Entry<String, Tree.File> file : files.entrySet()) {
      byte[] bytes = byId.get(file.getValue().id());
      if (bytes == null) {
        throw GitFailed.of(
            "the content of " + file.getKey() + " is not in this clone: " + file.getValue().id(),
            "fetch it, as with git fetch --refetch");
      }
      contents.put(file.getKey(), bytes);
    }
    return contents;
  }

  private Map<String, byte[]> batch(Set<String> ids) throws GitFailed {
    byte[] input = (String.join("\n", ids) + "\n").getBytes(StandardCharsets.UTF_8);
    Git.Answer<Map<String, byte[]>> answer =
        git.run(out -> all(out, ids.size()), input, List.of("cat-file", "--batch"));
    if (!answer.ok()) {
      throw Git.refused("cat-file", answer);
    }
    return answer.out();
  }

  /** {@code <id> blob <size>}, the bytes, a line end; {@code <id> missing} of what is not there. */
  private Map<String, byte[]> all(InputStream stream, int count) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    InputStream in = new BufferedInputStream(stream);
    for (int i = 0; i < count; i++) {
      String[] words = line(in).split(" ", -1);
      if (words.length == 3) {
        long size = Long.parseLong(words[2]);
        byte[] bytes = in.readNBytes((int) Math.min(size, most));
        in.skipNBytes(size - bytes.length + 1);
        contents.put(words[0], bytes);
      }
    }
    return contents;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("it ended early");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
