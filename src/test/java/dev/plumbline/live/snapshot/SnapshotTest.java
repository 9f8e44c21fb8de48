package dev.plumbline.live.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.Recorded;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Files for one test, and a YAML reader that is good enough for it. */
abstract class SnapshotTest {
  static final YamlReader YAML = SnapshotTest::yaml;
  @TempDir Path folder;

  void file(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Recorded read(ReadPlan plan, String... names) {
    return readWith("", plan, names);
  }

  Recorded readWith(String stdin, ReadPlan plan, String... names) {
    List<Path> paths =
        Stream.of(names).map(n -> n.equals("-") ? Path.of("-") : folder.resolve(n)).toList();
    ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    return Recorded.of(new SnapshotSource(paths, folder, in, YAML), plan);
  }

  static List<String> words(Recorded read) {
    return read.problems().stream()
        .map(p -> p.origin().map(Origin::toString).orElse("") + ": " + p.message())
        .toList();
  }

  private static YamlReader.Documents yaml(String file, byte[] utf8) {
    try {
      JsonNode node =
          new ObjectMapper().valueToTree(new Yaml().load(new String(utf8, StandardCharsets.UTF_8)));
      return new YamlReader.Documents(List.of(node), List.of());
    } catch (MarkedYAMLException e) {
      Origin at = new Origin(file, e.getProblemMark().getLine() + 1, 0);
      Problem problem = Problem.error(Problem.Kind.TARGET, at, "no YAML: " + e.getProblem());
      return new YamlReader.Documents(List.of(), List.of(problem));
    }
  }
}
