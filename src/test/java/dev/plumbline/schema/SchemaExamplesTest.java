package dev.plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that we show as an example, and everything that we write, is valid. */
final class SchemaExamplesTest {
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");

  static List<Path> specs() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(Path.of("examples/demo"), Path.of("examples/gate"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().endsWith(".yaml"))
            // This one is there to be refused.
            .filter(file -> !file.endsWith("does-not-parse.yaml"))
            .forEach(files::add);
      }
    }
    files.add(Path.of("src/test/resources/golden/spec/good/everything.yaml"));
    return files;
  }

  @ParameterizedTest
  @MethodSource("specs")
  void specsAre(Path file) throws IOException {
    assertThat(Validation.mistakes(Schema.SPEC, Files.readString(file))).isEmpty();
  }

  static List<Path> reports() throws IOException {
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      return all.filter(file -> file.endsWith("report.json")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reportsAre(Path file) throws IOException {
    assertThat(Validation.mistakes(Schema.REPORT, Json.read(Files.readAllBytes(file)))).isEmpty();
  }

  /** Otherwise a member could be forgotten, and nobody would know. */
  @ParameterizedTest
  @MethodSource("reports")
  void aMemberMoreOrLessIsNone(Path file) throws IOException {
    ObjectNode more = (ObjectNode) Json.read(Files.readAllBytes(file));
    more.withObject("/run").put("newer", 1);
    ObjectNode less = (ObjectNode) Json.read(Files.readAllBytes(file));
    less.withObject("/summary").remove("notEvaluated");
    less.withObject("/summary").remove("inLine");

    assertThat(Validation.mistakes(Schema.REPORT, more)).anyMatch(m -> m.startsWith("/run: "));
    assertThat(Validation.mistakes(Schema.REPORT, less)).anyMatch(m -> m.startsWith("/summary: "));
  }

  @Test
  void whatTheDocumentationShowsIs() throws IOException {
    int seen = 0;
    for (Path page : List.of(Path.of("README.md"), Path.of("docs/waivers.md"))) {
      Matcher blocks = BLOCK.matcher(Files.readString(page));
      while (blocks.find()) {
        String yaml = blocks.group(1);
        if (yaml.contains("\njobs:\n")) {
          // A workflow of GitHub Actions; .ci/examples.py runs the one that it is taken from.
          continue;
        }
        assertThat(Validation.mistakes(kind(yaml), yaml)).as(page + "\n" + yaml).isEmpty();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(3);
  }

  private static Schema kind(String yaml) {
    if (yaml.contains("\npipelines:\n") || yaml.startsWith("pipelines:")) {
      return Schema.SPEC;
    }
    return yaml.contains("version: 1") ? Schema.WAIVERS : Schema.CONFIG;
  }

  @Test
  void recordsOfASnapshotAre() throws IOException {
    String[] records = {
      "{\"kind\":\"snapshot\",\"schemaVersion\":\"1.0.0\"}",
      "{\"kind\":\"target\",\"target\":{\"partition\":\"aws\",\"account\":\"123456789012\",\"region\":"
          + "\"eu-central-1\"},\"read\":\"get\",\"listed\":true,\"complete\":true,\"pipelines\":2}",
      "{\"kind\":\"pipeline\",\"arn\":\"ARN\",\"capture\":\"wire\",\"imagePipeline\":{\"arn\":\"ARN\"}}",
      "{\"kind\":\"absent\",\"arn\":\"ARN\"}",
      "{\"kind\":\"unreadable\",\"arn\":\"ARN\",\"error\":{\"code\":\"X\",\"message\":\"m\"}}"
    };
    for (String record : records) {
      JsonNode right = record(record);
      ObjectNode wrong = right.deepCopy();
      wrong.put("more", 1);
      assertThat(Validation.mistakes(Schema.SNAPSHOT, right)).as(record).isEmpty();
      assertThat(Validation.mistakes(Schema.SNAPSHOT, wrong)).as(record).isNotEmpty();
    }
  }

  private static JsonNode record(String text) throws IOException {
    String arn = "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden";
    return Json.read(text.replace("ARN", arn).getBytes(StandardCharsets.UTF_8));
  }
}
