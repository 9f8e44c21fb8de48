package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is compiled once and found again. The {@code opa} here is a script that hands out a bundle
 * of the test resources and writes down what it was asked to do.
 */
final class PolicyCacheTest {
  private static final String TREE =
      "{\"package\":{\"path\":[{\"value\":\"data\"},{\"value\":\"custom\"}]},\"rules\":["
          + "{\"head\":{\"ref\":[{\"value\":\"deny\"}],\"key\":{\"type\":\"var\"}},"
          + "\"body\":[{\"terms\":{\"type\":\"ref\",\"value\":[{\"type\":\"var\",\"value\":\"input\"},"
          + "{\"type\":\"string\",\"value\":\"pipeline\"}]}}]}]}";
  private static final String COMPILED = "version parse check build ";
  private static final String FOUND = "version ";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void compiler() throws IOException {
    scene = new Scene(folder);
    scene.write("specs/one.yaml", Scene.spec("one"));
    scene.write("rego/a.rego", "package custom\n");
    scene.write("data.json", "{\"params\": {\"shortest\": 5, \"greeting\": \"\"}}");
    scene.write("tree.json", TREE);
    Files.write(folder.resolve("bundle"), Tar.resource("custom/rules.tar.gz"));
    opa("9.9");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void opa(String version) {
    Path opa =
        scene.write(
            "bin/opa",
            """
            #!/bin/sh
            printf '%%s ' "$1" >> "%1$s/calls"
            case $1 in
              version) echo "Version: %2$s" ;;
              parse) /bin/cat "%1$s/tree.json" ;;
              check) echo 'mind the gap' >&2 ;;
              build) while [ "$1" != --output ]; do shift; done; /bin/cp "%1$s/bundle" "$2" ;;
            esac
            """
                .formatted(folder, version));
    assertThat(opa.toFile().setExecutable(true)).isTrue();
  }

  /** What the script was asked to do by a run that finds what the bundle's rule finds. */
  private String calls(Map<String, String> environment, String... more) {
    try {
      Files.deleteIfExists(folder.resolve("calls"));
      List<String> line =
          Stream.concat(
                  Stream.of("gate", "specs", "--no-bundled", "--policy", "rego"), Stream.of(more))
              .toList();
      Shell.Outcome outcome = scene.shell().with(environment).run(line.toArray(String[]::new));
      assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
      assertThat(outcome.out()).contains("data.custom.deny#name: too short", "mind the gap");
      return Files.readString(folder.resolve("calls"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String calls() {
    return calls(environment(), "--data", "data.json");
  }

  private Map<String, String> environment() {
    return Map.of("PATH", folder + "/bin", "XDG_CACHE_HOME", folder + "/cache");
  }

  @Test
  void theSameIsCompiledOnce() {
    assertThat(calls()).isEqualTo(COMPILED);
    assertThat(calls()).isEqualTo(FOUND);
    Map<String, String> home = Map.of("PATH", folder + "/bin", "HOME", folder + "/home");
    assertThat(calls(home, "--data", "data.json")).isEqualTo(COMPILED);
    assertThat(calls(home, "--data", "data.json")).isEqualTo(FOUND);
    assertThat(folder.resolve("home/.cache/plumbline/policies")).isDirectory();
  }

  @Test
  void whateverItDependsOnCompilesAgain() {
    calls();
    scene.write("rego/a.rego", "package custom # changed\n");
    assertThat(calls()).isEqualTo(COMPILED);
    scene.write("rego/data.json", "{}");
    assertThat(calls()).isEqualTo(COMPILED);
    opa("9.10");
    assertThat(calls()).isEqualTo(COMPILED);
    assertThat(calls(environment(), "--data", "data.json", "--rego-version", "v0"))
        .isEqualTo(COMPILED);
    assertThat(calls(environment(), "--data", "data.json", "--namespace", "custom"))
        .isEqualTo(COMPILED);
    assertThat(calls()).isEqualTo(FOUND);
  }

  @Test
  void aDamagedEntryIsMadeAnew() throws IOException {
    calls();
    try (Stream<Path> entries = Files.list(folder.resolve("cache/plumbline/policies"))) {
      for (Path entry : entries.toList()) {
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entry, bytes);
      }
    }
    assertThat(calls()).isEqualTo(COMPILED);
    assertThat(calls()).isEqualTo(FOUND);
  }

  @Test
  void withoutAFolderEachRunCompiles() {
    Map<String, String> none = Map.of("PATH", folder + "/bin");
    assertThat(calls(none, "--data", "data.json")).isEqualTo(COMPILED);
    assertThat(calls(none, "--data", "data.json")).isEqualTo(COMPILED);
    scene.write("cache", "a file where the folder would be");
    assertThat(calls()).isEqualTo(COMPILED);
  }
}
