package dev.plumbline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Json;
import dev.plumbline.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code golden/spec}: its spec files, and in {@code expected.txt} all that they
 * come to. With {@code -Dgolden.update=true} that file is written anew, and the test fails all the
 * same.
 */
final class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/spec");
  private static final Map<String, List<Target>> GROUPS =
      Map.of(
          "prod",
          List.of(
              Target.of("123456789012", "eu-central-1"), Target.of("210987654321", "us-east-1")));

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void specsComeToWhatIsExpected(String name) throws IOException {
    Path folder = ROOT.resolve(name);
    Path file = folder.resolve("expected.txt");
    String actual = Told.text(SpecLoader.load(List.of("."), folder, GROUPS));
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.writeString(file, actual);
    }
    assertThat(actual).as("%s", file).isEqualTo(expected);
  }

  /** What a person should see of a result. */
  private static final class Told {
    static String text(Specs specs) {
      StringBuilder out = new StringBuilder();
      specs.problems().forEach(p -> out.append(Problems.text(p)));
      specs.withErrors().forEach(arn -> out.append("with errors: ").append(arn).append('\n'));
      out.append(specs.unknownPipelines() ? "and unknown pipelines\n" : "");
      specs.pipelines().forEach(p -> out.append(pipeline(p)));
      return out.append("targets: ").append(specs.targets()).append('\n').toString();
    }

    private static String pipeline(DesiredPipeline p) {
      StringBuilder out = new StringBuilder();
      out.append(String.format("%s \"%s\" at %s%n", p.arn(), p.name(), p.origin()));
      out.append(String.format("  %s labels %s ignore %s%n", p.compare(), p.labels(), p.ignore()));
      out.append("  ").append(Json.text(p.document())).append('\n');
      new TreeMap<>(p.origins())
          .forEach(
              (path, o) ->
                  out.append(
                      String.format("  %s:%d:%d %s%n", o.file(), o.line(), o.column(), path)));
      return out.toString();
    }
  }
}
