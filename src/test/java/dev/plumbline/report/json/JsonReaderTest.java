package dev.plumbline.report.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import dev.plumbline.report.SummaryFold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
  @TempDir Path folder;

  @Property(tries = 80)
  void writingWhatWasReadGivesTheSameBytes(@ForAll long seed) throws IOException {
    byte[] once = SpoolTest.bytes(RandomFleet.report(seed));
    Path file = Files.createTempFile("report", ".json");
    Files.write(file, once);
    try (JsonReader reader = JsonReader.open(file, "report.json")) {
      assertThat(reader.problems()).isEmpty();
      Report report = reader.report().orElseThrow();
      assertThat(SpoolTest.bytes(report)).isEqualTo(once);
      SummaryFold fold = new SummaryFold();
      report.pipelines().forEach(fold::add);
      assertThat(fold.summary(report.header().run())).isEqualTo(report.header().summary());
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void readsAReportThatAnotherToolLaidOutAnew() throws IOException {
    byte[] once = SpoolTest.bytes(Fleet.everything());
    JsonNode tree = Json.read(once);
    byte[] pretty = Json.canonical((ObjectNode) tree).toPrettyString().getBytes(UTF_8);
    try (JsonReader reader = open(pretty)) {
      assertThat(reader.problems()).isEmpty();
      assertThat(SpoolTest.bytes(reader.report().orElseThrow())).isEqualTo(once);
    }
  }

  @Test
  void documentsKeepTheirDigitsAndTheirDepth() throws IOException {
    String deep = "[".repeat(995) + "]".repeat(995);
    String text =
        good().replace("\"live\":{", "\"live\":{\"deep\":" + deep + ",\"n\":1.50,\"m\":1E+5,");
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.problems()).isEmpty();
      PipelineResult result = SpoolTest.results(reader.report().orElseThrow()).get(0);
      String live = new String(PipelineResultJson.write(result), UTF_8);
      assertThat(live).contains("\"m\":1E+5,\"n\":1.50,").contains(deep);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"state\":\"in line\" | \"state\":\"inline\" | /pipelines/0/state: found \"inline\", wanted one of in line, drifted, missing, unmanaged, unreadable, declared; did you mean in line?",
        "\"spec\":{\"file\":\"specs/a.yaml\",\"line\":4} | \"spec\":{\"file\":\"x\"} | /pipelines/0/spec: has no line",
        "\"labels\":{\"team\":\"platform\"} | \"labels\":{\"team\":4} | /pipelines/0/labels/team: found 4, wanted a text",
        "\"labels\":{\"team\":\"platform\"} | \"lables\":{} | /pipelines/0/lables: unknown member; did you mean labels?",
        "\"error\":null | \"error\":{\"code\":\"a\",\"message\":\"b\",\"requestId\":null,\"hint\":null} | /pipelines/0: arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden-al2023 is in line with error",
        "\"complete\": true | \"complete\": \"yes\" | /run/complete: found \"yes\", wanted true or false",
        "\"inLine\": 1 | \"inLine\": 2 | /summary: pipelines is 1, its states add up to 2",
        "\"pass\": 2 | \"pass\": 3 | /summary: its pipelines make other totals: found 3 checks.pass, counted 2",
        "\"name\": \"plumbline\" | \"name\": \"other\" | /tool: found a report of \"other\", wanted one of plumbline",
        "\"schemaVersion\": \"1.2.0\" | \"schemaVersion\": \"2.0.0\" | /schemaVersion: this Plumbline reads reports of version 1.x, and this one is 2.0.0",
        "\"schemaVersion\": \"1.2.0\" | \"schemaVersion\": 1 | /schemaVersion: found \"1\", wanted one like 1.0.0",
        "\"line\":4 | \"line\":4,\"line\":4 | not JSON: Duplicate field 'line'",
        "\"problems\" | \"problem\" | /problem: unknown member; did you mean problems?",
        "\"region\":\"eu-central-1\" | \"region\":\"eu-west-9\" | /pipelines/0: target is 123456789012/eu-west-9, its arn says 123456789012/eu-central-1"
      })
  void saysWhatIsWrongAndWhere(String good, String bad, String message) throws IOException {
    assertThat(good()).contains(good);
    String text = good().replaceFirst(Pattern.quote(good), bad);
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.report()).isEmpty();
      assertThat(reader.problems()).hasSize(1);
      Problem problem = reader.problems().get(0);
      assertThat(problem.message()).startsWith(message);
      assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFIG);
      assertThat(problem.origin().orElseThrow().line()).isPositive();
    }
  }

  @Test
  void placesAreLinesAndCodePoints() throws IOException {
    String text = good().replace("\"team\":\"platform\"", "\"team\":\"\uD83D\uDE00\",\"b\":1");
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      String line = text.lines().filter(l -> l.contains("\"b\":1")).findFirst().orElseThrow();
      int units = line.indexOf("\"b\":1") + 4;
      assertThat(reader.problems().get(0).origin().orElseThrow().toString())
          .isEqualTo(
              "report.json:"
                  + (text.substring(0, text.indexOf(line)).lines().count() + 1)
                  + ":"
                  + (line.codePointCount(0, units) + 1));
    }
  }

  @Test
  void tellsAllMistakesAtOnce() throws IOException {
    String text =
        good()
            .replace("\"complete\": true", "\"complete\": 1")
            .replace("\"name\": \"plumbline\"", "\"nam\": \"plumbline\"")
            .replace("\"state\":\"in line\"", "\"state\":5");
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.problems()).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"schemaVersion\":\"1.0.0\",\"run\":{\"a\":1,\"a\":2}}",
        "[]",
        "{}",
        "null",
        "{\"kind\":\"target\"}",
        "{\"schemaVersion\":\"1.0.0\"}"
      })
  void whatIsNoReportIsAProblem(String text) throws IOException {
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.report()).isEmpty();
      assertThat(reader.problems()).isNotEmpty();
    }
  }

  @Test
  void aFileThatIsCutOrGoesOnIsAProblem() throws IOException {
    String good = good();
    for (int end = 1; end < good.length() - 1; end += 37) {
      try (JsonReader reader = open(good.substring(0, end).getBytes(UTF_8))) {
        assertThat(reader.report()).isEmpty();
        assertThat(reader.problems()).isNotEmpty();
      }
    }
    for (String more : List.of("{}", "x", "\u0000")) {
      try (JsonReader reader = open((good + more).getBytes(UTF_8))) {
        assertThat(reader.problems()).isNotEmpty();
      }
    }
    try (JsonReader reader = open(good.getBytes(UTF_16))) {
      assertThat(reader.problems()).isNotEmpty();
    }
  }

  @Test
  void aNewerMinorVersionMayHoldMore() throws IOException {
    String text =
        good()
            .replace("\"schemaVersion\": \"1.2.0\"", "\"schemaVersion\": \"1.7.0\", \"new\": [1]")
            .replace("\"complete\": true", "\"complete\": true, \"new\": {\"a\": []}")
            .replace("\"state\":\"in line\"", "\"state\":\"in line\",\"new\":[{}]");
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.problems()).isEmpty();
      assertThat(new String(SpoolTest.bytes(reader.report().orElseThrow()), UTF_8))
          .isEqualTo(good());
    }
  }

  @Test
  void anOlderMinorVersionMayHoldLess() throws IOException {
    String text =
        good()
            .replace("\"schemaVersion\": \"1.2.0\"", "\"schemaVersion\": \"1.0.0\"")
            .replace(",\"fix\":null", "")
            .replace(",\n      \"waiver\": null", "")
            .replace(",\n    \"since\": null", "")
            .replace(",\n    \"changes\": null", "")
            .replace(",\"waiver\":null,\"change\":null,\"preview\":null}", "}");
    assertThat(text)
        .doesNotContain("fix")
        .doesNotContain("change")
        .doesNotContain("since")
        .doesNotContain("waiver\"");
    try (JsonReader reader = open(text.getBytes(UTF_8))) {
      assertThat(reader.problems()).isEmpty();
      assertThat(new String(SpoolTest.bytes(reader.report().orElseThrow()), UTF_8))
          .isEqualTo(good());
    }
  }

  private static String good() throws IOException {
    return new String(SpoolTest.bytes(Fleet.inLine()), UTF_8);
  }

  private JsonReader open(byte[] bytes) throws IOException {
    Path file = folder.resolve("report.json");
    Files.write(file, bytes);
    return JsonReader.open(file, "report.json");
  }
}
