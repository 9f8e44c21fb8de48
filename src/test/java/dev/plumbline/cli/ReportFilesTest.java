package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.report.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a run leaves: they add up, they render again, and they do not depend on order. */
final class ReportFilesTest {
  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder).pipelines("aaa", "bbb", "ccc", "ddd", "eee").undeclared("stray");
    scene.live("aaa").put("status", "DISABLED");
    scene.live("ccc").putObject("imageScanningConfiguration").put("imageScanningEnabled", false);
    scene.gone("ddd").refused("eee", "ForbiddenException");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void theSummaryIsWhatTheBodyComesTo() {
    scene.check();
    ObjectNode report = scene.report("report.json");

    JsonNode summary = report.path("summary");
    assertThat(summary.path("pipelines").asInt()).isEqualTo(report.path("pipelines").size());
    Map<String, Integer> states = count(report, "/state");
    assertThat(states)
        .containsOnly(
            Map.entry("drifted", summary.path("drifted").asInt()),
            Map.entry("in line", summary.path("inLine").asInt()),
            Map.entry("missing", summary.path("missing").asInt()),
            Map.entry("unmanaged", summary.path("unmanaged").asInt()),
            Map.entry("unreadable", summary.path("unreadable").asInt()));
    Map<String, Integer> checks = new TreeMap<>();
    Map<String, Integer> findings = new TreeMap<>();
    Map<String, Integer> severities = new TreeMap<>();
    for (JsonNode pipeline : report.path("pipelines")) {
      pipeline.path("checks").forEach(c -> add(checks, c.path("result").asText()));
      pipeline.path("findings").forEach(f -> add(findings, f.path("status").asText()));
      pipeline.path("findings").forEach(f -> add(severities, f.path("severity").asText()));
    }
    counted(summary.path("checks"), checks, Map.of("notEvaluated", "not-evaluated"));
    counted(summary.path("findings"), findings, Map.of());
    counted(summary.path("bySeverity"), severities, Map.of());
  }

  private static Map<String, Integer> count(JsonNode report, String pointer) {
    Map<String, Integer> counts = new TreeMap<>();
    report.path("pipelines").forEach(p -> add(counts, p.at(pointer).asText()));
    return counts;
  }

  private static void add(Map<String, Integer> counts, String key) {
    counts.merge(key, 1, Integer::sum);
  }

  private static void counted(
      JsonNode said, Map<String, Integer> found, Map<String, String> names) {
    assertThat(said.size()).isPositive();
    int sum = 0;
    for (Map.Entry<String, JsonNode> entry : said.properties()) {
      String name = names.getOrDefault(entry.getKey(), entry.getKey());
      assertThat(entry.getValue().asInt()).as(name).isEqualTo(found.getOrDefault(name, 0));
      sum += entry.getValue().asInt();
    }
    assertThat(sum).isEqualTo(found.values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void renderGivesTheRunsOwnFilesInEveryFormat() throws IOException {
    List<String> run = new ArrayList<>();
    List<String> again = new ArrayList<>(List.of("render", "report.json"));
    for (Format format : Format.values()) {
      run.addAll(List.of("--output", format + "=run/" + format));
      again.addAll(List.of("--output", format + "=again/" + format));
    }

    Shell.Outcome first = scene.check(run.toArray(String[]::new));
    Shell.Outcome render = scene.shell().run(again.toArray(String[]::new));

    assertThat(render.code()).as(render.all()).isZero();
    for (Format format : Format.values()) {
      assertThat(Files.readAllBytes(folder.resolve("again/" + format)))
          .as("%s", format)
          .isEqualTo(Files.readAllBytes(folder.resolve("run/" + format)))
          .isNotEmpty();
    }
    assertThat(scene.shell().run("render", "report.json").out()).isEqualTo(first.out());
  }

  @Test
  void renderSaysWhatIsNoReport() {
    scene.write("broken.json", "{\"schemaVersion\": \"1.0.0\"");

    Shell.Outcome broken = scene.shell().run("render", "broken.json");
    Shell.Outcome none = scene.shell().run("render", "none.json");

    assertThat(broken.code()).as(broken.all()).isEqualTo(1);
    assertThat(broken.err()).contains("broken.json:1:");
    assertThat(none.code()).as(none.all()).isEqualTo(1);
    assertThat(none.err()).contains("none.json");
  }

  @Test
  void neitherOrderNorThreadsShow() throws IOException {
    String fleet = snapshot();
    String[] first = {"specs/aaa.yaml", "specs/bbb.yaml", "specs/ccc.yaml", "specs/ddd.yaml"};
    String[] second = {"specs/ddd.yaml", "specs/bbb.yaml", "specs/aaa.yaml", "specs/ccc.yaml"};
    byte[] junit = files(fleet, "1", first);
    String json = steady();

    for (String workers : List.of("1", "2", "7")) {
      assertThat(files(fleet, workers, second)).isEqualTo(junit);
      assertThat(steady()).isEqualTo(json);
    }
  }

  @Test
  void theOrderInsideAFileDoesNotShowButForItsLines() {
    String one = Scene.spec("aaa");
    String two = Scene.spec("bbb");
    scene.write("ab/all.yaml", one + "---\n" + two);
    scene.write("ba/all.yaml", two + "---\n" + one);
    snapshot();

    scene.shell().run("check", "ab", "--snapshot", "fleet.jsonl", "--output", "json=ab.json");
    scene.shell().run("check", "ba", "--snapshot", "fleet.jsonl", "--output", "json=ba.json");

    assertThat(scene.report("ab.json").findValuesAsText("name"))
        .isEqualTo(scene.report("ba.json").findValuesAsText("name"));
    assertThat(scene.report("ab.json").path("summary"))
        .isEqualTo(scene.report("ba.json").path("summary"));
  }

  private String snapshot() {
    scene
        .shell()
        .run(
            "snapshot",
            "specs",
            "--to",
            "fleet.jsonl",
            "--endpoint-url",
            scene.endpoint(),
            "--max-attempts",
            "1");
    return "fleet.jsonl";
  }

  private byte[] files(String fleet, String workers, String... specs) throws IOException {
    Shell.Outcome outcome =
        scene
            .shell()
            .run(
                "check",
                specs[0],
                specs[1],
                specs[2],
                specs[3],
                "--snapshot",
                fleet,
                "--workers",
                workers,
                "--output",
                "json=report.json",
                "--output",
                "junit=junit.xml");
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    return Files.readAllBytes(folder.resolve("junit.xml"));
  }

  private String steady() {
    ObjectNode report = scene.report("report.json");
    ((ObjectNode) report.path("run")).remove("volatile");
    return report.toPrettyString();
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamedAndTheOthersAreWritten() {
    scene.write("file", "no folder");

    Shell.Outcome outcome = scene.check("--output", "json=file/report.json");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.out()).contains("file/report.json");
    assertThat(scene.report("report.json").path("pipelines")).hasSize(6);
    assertThat(scene.read("junit.xml")).contains("</testsuites>");
    Shell.Outcome fine =
        scene
            .shell()
            .run("gate", "specs", "--output", "json=file/a.json", "--output", "json=b.json");
    assertThat(fine.code()).as(fine.all()).isEqualTo(1);
    assertThat(fine.out()).contains("file/a.json");
    assertThat(scene.report("b.json").path("pipelines")).hasSize(5);
  }

  @Test
  void standardOutputIsMixedWithNothing() {
    Shell.Outcome outcome = scene.check("--output", "junit=-");

    assertThat(outcome.out()).isEqualTo(scene.read("junit.xml"));
    assertThat(outcome.err()).contains("aaa: drifted").contains("Exit code 3");
  }

  @Test
  void renderGivesTheRunsOwnFolderOfJunitFiles() throws IOException {
    String[] surefire = {"--junit-dialect", "surefire", "--output"};

    scene.check(surefire[0], surefire[1], surefire[2], "junit=run");
    Shell.Outcome render =
        scene
            .shell()
            .run("render", "report.json", surefire[0], surefire[1], surefire[2], "junit=again");

    assertThat(render.code()).as(render.all()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(7);
      for (Path file : all) {
        assertThat(folder.resolve("again").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void aFolderCannotGoToStandardOutput() {
    Shell.Outcome outcome = scene.check("--junit-dialect", "surefire", "--output", "junit=-");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("cannot write junit to standard output: it has several files");
  }

  @Test
  void twoOutputsOfOnePathAreAWrongCommandLine() {
    Shell.Outcome outcome = scene.check("--output", "json=./junit.xml");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(64);
    assertThat(outcome.err()).contains("--output: two outputs have one path");
  }
}
