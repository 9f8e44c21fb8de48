package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpecFilesTest {
  @TempDir private Path base;

  @BeforeEach
  void files() throws IOException {
    for (String file :
        List.of(
            "specs/a.yaml",
            "specs/b.yml",
            "specs/c.json",
            "specs/plumbline.yaml",
            "specs/.hidden.yaml",
            "specs/.git/d.yaml",
            "specs/deep/er/e.yaml",
            "specs/deep/f[1].yaml",
            "other/g.yaml")) {
      Files.createDirectories(base.resolve(file).getParent());
      Files.writeString(base.resolve(file), "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "specs | specs/a.yaml specs/b.yml specs/deep/er/e.yaml specs/deep/f[1].yaml",
        "specs/ | specs/a.yaml specs/b.yml specs/deep/er/e.yaml specs/deep/f[1].yaml",
        "specs/c.json | specs/c.json",
        "specs/plumbline.yaml | specs/plumbline.yaml",
        "specs/**/*.yaml | specs/a.yaml specs/deep/er/e.yaml specs/deep/f[1].yaml",
        "**/e.yaml | specs/deep/er/e.yaml",
        "*/*.yaml | other/g.yaml specs/a.yaml",
        "specs/?.{yaml,yml} | specs/a.yaml specs/b.yml",
        "specs/[!a].y*ml | specs/b.yml",
        "specs/[a-b].* | specs/a.yaml specs/b.yml",
        "specs/deep/f[1].yaml | specs/deep/f[1].yaml",
        "specs/** | specs/a.yaml specs/b.yml specs/c.json specs/deep/er/e.yaml specs/deep/f[1].yaml",
        "other,specs/../other/g.yaml,*/g.yaml | other/g.yaml",
        "specs/b.yml,specs/a.yaml | specs/a.yaml specs/b.yml",
      })
  void namesGlobsAndFolders(String arguments, String found) {
    // A comma outside of braces parts the arguments here.
    SpecFiles files = SpecFiles.find(Arrays.asList(arguments.split(",(?![^{]*})")), base);
    assertThat(files.problems()).isEmpty();
    assertThat(String.join(" ", files.files().keySet())).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spces | spces: there is no such file or directory; did you mean specs?",
        "specs/a.yml | specs/a.yml: there is no such file or directory; did you mean a.yaml?",
        "specs/*.toml | specs/*.toml: no file matches this pattern",
        "none/*.yaml | none/*.yaml: there is no such directory to look in",
        "specs/[z-a].yaml | specs/[z-a].yaml: is no pattern: Illegal character range",
      })
  void whatNamesNothingIsAnError(String argument, String problem) throws IOException {
    Specs specs = SpecLoader.load(List.of(argument), base, Map.of());
    assertThat(Problems.text(specs.problems().get(0))).startsWith(problem);
    assertThat(specs.unknownPipelines()).isTrue();
  }

  @Test
  void aFolderWithoutSpecsIsAnError() throws IOException {
    Files.createDirectories(base.resolve("empty/.git"));
    assertThat(SpecFiles.find(List.of("empty"), base).problems()).hasSize(1);
  }

  @Test
  void filesOutsideOfTheBaseAndAbsoluteOnesAreNamedFromIt() {
    SpecFiles files =
        SpecFiles.find(
            List.of("../other/g.yaml", base.resolve("specs/a.yaml").toString()),
            base.resolve("specs"));
    assertThat(files.files().keySet()).containsExactly("../other/g.yaml", "a.yaml");
  }

  @Test
  void linksAreFollowedButNotForEver() throws IOException {
    Path specs = base.resolve("specs");
    Files.createSymbolicLink(specs.resolve("loop"), specs);
    Files.createSymbolicLink(specs.resolve("same.yaml"), specs.resolve("a.yaml"));
    Files.createSymbolicLink(specs.resolve("there"), base.resolve("other"));
    Path last = base.resolve("other");
    for (int i = 0; i < 40; i++) {
      Path next = Files.createDirectory(base.resolve("link" + i));
      Files.createSymbolicLink(next.resolve("x"), last);
      Files.createSymbolicLink(next.resolve("y"), last);
      last = next;
    }
    assertThat(SpecFiles.find(List.of("specs"), base).files().keySet())
        .contains("specs/a.yaml", "specs/there/g.yaml")
        .hasSize(5);
    assertThat(SpecFiles.find(List.of("link39"), base).files()).hasSize(1);
  }

  @Test
  void aLinkToNothingIsAnError() throws IOException {
    Files.createSymbolicLink(base.resolve("other/gone.yaml"), base.resolve("nowhere"));
    SpecFiles files = SpecFiles.find(List.of("other"), base);
    assertThat(files.files()).hasSize(1);
    assertThat(files.problems()).hasSize(1);
  }

  @Test
  void anEmptyFileIsAnError() {
    Specs specs = SpecLoader.load(List.of("other"), base, Map.of());
    assertThat(Problems.text(specs.problems().get(0)))
        .startsWith("other/g.yaml: the file holds no spec");
  }
}
