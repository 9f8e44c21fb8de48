package dev.plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Links are followed in a listing, wherever they lead. */
final class LinksTest {
  private static Links follow(List<String> files, Map<String, String> links) throws GitFailed {
    SortedMap<String, Tree.File> listing = new TreeMap<>();
    files.forEach(path -> listing.put(path, new Tree.File(path, "id of " + path)));
    Links followed = new Links(listing, new TreeMap<>(links));
    followed.follow();
    return followed;
  }

  @Test
  void filesFoldersAndLinksToLinks() throws GitFailed {
    Links links =
        follow(
            List.of("a/b/one.yaml", "a/two.yaml", "top.yaml"),
            Map.of(
                "to-file", "a/two.yaml",
                "to-folder", "a/b",
                "a/up", "../top.yaml",
                "a/all", "..",
                "to-link", "to-folder/one.yaml"));

    assertThat(links.dangling()).isEmpty();
    assertThat(links.files().keySet())
        .contains("to-file", "to-folder/one.yaml", "a/up", "a/all/a/b/one.yaml", "to-link");
    assertThat(links.files())
        .extractingByKey("to-link")
        .isEqualTo(new Tree.File("a/b/one.yaml", "id of a/b/one.yaml"));
  }

  @Test
  void whatLeadsNowhereIsTold() throws GitFailed {
    Links links =
        follow(
            List.of("one.yaml"),
            Map.of(
                "loop-a", "loop-b",
                "loop-b", "loop-a",
                "self", "self",
                "out", "../other/one.yaml",
                "root", "/etc/passwd",
                "gone", "two.yaml",
                "nul", "a\0b"));

    assertThat(links.dangling())
        .containsExactly("gone", "loop-a", "loop-b", "nul", "out", "root", "self");
    assertThat(links.files().keySet()).containsExactly("one.yaml");
  }

  @Test
  void aFewLinksCannotAskForMillions() {
    List<String> files = new ArrayList<>();
    Map<String, String> links = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      files.add("specs/" + i + ".yaml");
      links.put("link" + i, "specs");
    }
    assertThatThrownBy(() -> follow(files, links)).isInstanceOf(GitFailed.class);
  }
}
