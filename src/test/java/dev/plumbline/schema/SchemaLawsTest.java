package dev.plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.fix.GeneratedPipelines;
import dev.plumbline.model.Json;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.json.JsonWriter;
import dev.plumbline.spec.yaml.YamlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A schema never refuses what the reader of its files takes. */
final class SchemaLawsTest {
  private static final List<Schema> YAML = List.of(Schema.SPEC, Schema.CONFIG, Schema.WAIVERS);
  private static final List<String> WILD =
      List.of(
          "null",
          "~",
          "''",
          "true",
          "\"true\"",
          "False",
          "yes",
          "0",
          "-1",
          "60",
          "'60'",
          "1e3",
          "0x1F",
          "012345678901",
          "123456789012",
          "1.50",
          "[]",
          "[a]",
          "[a, a]",
          "{}",
          "{a: b}",
          "{a: null}",
          "${team}",
          "x${region}",
          "$$",
          "\"@production\"",
          "ENABLED",
          "exact",
          "low",
          "web",
          "2026-12-01",
          "\" \"",
          "\"\\u00a0\"",
          "json=x",
          "junit=-",
          "http://h",
          "arn:aws:x",
          "*",
          "UTC",
          "rate(7 days)",
          "tags.a",
          "ü");

  /** All that the API takes, and at times a member that the catalog does not know. */
  @Property(tries = 300)
  void generatedSpecsAreTakenByBoth(@ForAll Random random) {
    ObjectNode pipeline = new GeneratedPipelines(random, GeneratedPipelines.TARGET).settings();
    ObjectNode document = Json.object().put("version", 1);
    ObjectNode entry = document.putArray("pipelines").addObject().put("name", "generated");
    entry.putObject("target").put("account", "123456789012").put("region", "eu-central-1");
    if (pipeline.has("newerMember")) {
      entry.putArray("unmodelled").add("newerMember");
    }
    entry.set("pipeline", pipeline);
    String yaml = YamlWriter.document(document, Set.of()).replace("$", "$$");

    assertThat(SchemaMistakesTest.refusals(Schema.SPEC, yaml)).as(yaml).isEmpty();
    assertThat(Validation.mistakes(Schema.SPEC, yaml)).as(yaml).isEmpty();
  }

  /** Whatever the types allow, hostile texts included. */
  @Property(tries = 200)
  void anyReportIsValid(@ForAll long seed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonWriter().write(RandomFleet.report(seed), bytes);

    assertThat(Validation.mistakes(Schema.REPORT, Json.read(bytes.toByteArray()))).isEmpty();
  }

  @Property(tries = 3000)
  void aChangedFileThatTheReaderTakesIsTaken(@ForAll Random random) {
    Schema schema = YAML.get(random.nextInt(3));
    String yaml = SchemaMistakesTest.good(schema);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      yaml = changed(yaml, random);
    }
    if (SchemaMistakesTest.refusals(schema, yaml).isEmpty()) {
      assertThat(Validation.mistakes(schema, yaml)).as(yaml).isEmpty();
    }
  }

  /** Otherwise the law would say nothing. */
  @Example
  void manyChangedFilesAreTaken() {
    Random random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 1000; i++) {
      Schema schema = YAML.get(random.nextInt(3));
      String yaml = changed(SchemaMistakesTest.good(schema), random);
      taken += SchemaMistakesTest.refusals(schema, yaml).isEmpty() ? 1 : 0;
    }
    assertThat(taken).isBetween(200, 900);
  }

  /** A line is left out, doubled, or what stands behind one of its keys is another value. */
  private static String changed(String yaml, Random random) {
    List<String> lines = yaml.lines().toList();
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    String other =
        switch (random.nextInt(8)) {
          case 0 -> "";
          case 1 -> line + "\n" + line;
          default -> value(line, random);
        };
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == at ? other : lines.get(i)).append('\n');
    }
    return out.toString();
  }

  private static String value(String line, Random random) {
    String wild = WILD.get(random.nextInt(WILD.size()));
    String[] parts = line.split("(?<=: )|(?=[,}\\]])", -1);
    int at = random.nextInt(parts.length);
    for (int i = at; i < parts.length; i++) {
      if (i > 0 && parts[i - 1].endsWith(": ")) {
        parts[i] = wild;
        return String.join("", parts);
      }
    }
    return line.replaceFirst("(?s)(?<=: ).*", Matcher.quoteReplacement(wild));
  }
}
