package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listing is searched as a disk is. */
final class SpecNamesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void files() throws IOException {
    List<String> names =
        List.of(
            "top.yaml",
            "plumbline.yaml",
            "specs/one.yaml",
            "specs/two.yml",
            "specs/notes.txt",
            "specs/plumbline.yaml",
            "specs/.hidden.yaml",
            "specs/.git/three.yaml",
            "specs/deep/er/four.yaml",
            "specs/[odd].yaml",
            "specs2/five.yaml",
            "../other/six.yaml");
    Path base = folder.resolve("base");
    for (String name : names) {
      Path file = base.resolve(name).normalize();
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private static SortedSet<String> listing(Path base) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> base.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "specs",
        "specs/",
        "./specs",
        "specs/one.yaml",
        "specs/notes.txt",
        "specs/plumbline.yaml",
        "specs/.hidden.yaml",
        "specs/[odd].yaml",
        "specs/*.yaml",
        "specs/**/*.yaml",
        "**/*.{yaml,yml}",
        "spec*/*.yaml",
        "specs/[ot]*.y*ml",
        "specs/[",
        "../other",
        "../other/*.yaml",
        "nowhere",
        "nowhere/*.yaml"
      })
  void namesTheSameFiles(String argument) throws IOException {
    Path base = folder.resolve("base");
    SortedSet<String> onDisk =
        new TreeSet<>(SpecFiles.find(List.of(argument), base).files().keySet());

    assertThat(SpecNames.of(argument, listing(base))).isEqualTo(onDisk);
    String root = SpecNames.folders(List.of(argument)).get(0);
    Path search = base.resolve(root).normalize();
    assertThat(onDisk).allMatch(name -> base.resolve(name).normalize().startsWith(search));
  }
}
