package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report is the same however many threads judge and in whatever order pipelines come, though some
 * policies abort or run out of memory on some pipelines, and their instances are spent.
 */
final class WorkersTest {
  private static final int PIPELINES = 48;
  private static final int ABORTS = 4;
  private static final int LARGE = 17;
  private static final int SLOW = 31;
  private static final int TOO_LARGE = 43;
  private static final Path POLICIES =
      Path.of("src/test/resources/dev/plumbline/policy/rules").toAbsolutePath();
  private static final String TARGET =
      "{'account': '123456789012', 'region': 'eu-central-1', 'partition': 'aws'}";

  @TempDir Path folder;
  private Scene scene;

  /**
   * A pack of the policies of the tests: one aborts, one fills its memory, one says what it is told
   * to.
   */
  @BeforeEach
  void scene() throws Exception {
    scene = new Scene(folder);
    ObjectNode manifest = Json.object().put("schemaVersion", 1).put("opa", "1.22.2");
    for (String of : List.of("strings", "aborts", "slow", "params")) {
      ObjectNode rule = manifest.withArray("rules").addObject().put("id", of + ".deny");
      rule.put("path", "data.t." + of + ".deny").put("package", "data.t." + of);
      rule.put("name", "deny").put("entrypoint", "t/" + of + "/deny").put("title", of);
      rule.putArray("stages").add("check");
    }
    manifest.putArray("exceptions");
    scene.write("pack/pack.json", manifest.toString());
    Files.copy(POLICIES.resolve("policy.wasm"), folder.resolve("pack/policy.wasm"));
    Files.writeString(folder.resolve("pack/data.json"), "{\"params\": {\"limit\": 10}}");
  }

  private static ObjectNode json(String text) throws Exception {
    return (ObjectNode) Json.read(text.replace('\'', '"'));
  }

  /** What policies make trouble of are members that the API does not have. */
  private static ObjectNode live(int i) throws Exception {
    ObjectNode live =
        json(
            "{'arn': '%s', 'name': 'pipe%d', 'status': 'ENABLED', 'choices': ['a'], 'listed': [],"
                    .formatted(Scene.arn("pipe" + i), i)
                + "'tags': {}, 'size': %d, 'say': ['says %d', 'ß%d']}".formatted(i, i, i % 3));
    if (i % ABORTS == 0) {
      live.withArray("choices").add("b");
    }
    if (i == LARGE || i == TOO_LARGE) {
      live.put("large", "x".repeat(i == LARGE ? 60_000 : 13 << 20));
    }
    if (i == SLOW) {
      live.put("slow", true);
    }
    return live;
  }

  /** Writes specs and snapshot, pipelines in this order, and none declared of every fifth. */
  private void write(List<Integer> order) throws Exception {
    StringBuilder lines =
        new StringBuilder("{\"kind\":\"snapshot\",\"schemaVersion\":\"1.0.0\"}\n");
    ObjectNode target = json("{'kind': 'target', 'target': " + TARGET + ", 'read': 'get'}");
    target.put("listed", true).put("complete", true).put("pipelines", PIPELINES);
    lines.append(target).append('\n');
    for (int i : order) {
      ObjectNode line = Json.object().put("kind", "pipeline").put("arn", Scene.arn("pipe" + i));
      line.put("capture", "wire").set("imagePipeline", live(i));
      lines.append(line).append('\n');
      ObjectNode spec = json("{'version': 1, 'defaults': {'target': " + TARGET + "}}");
      spec.putArray("pipelines").add(json("{'name': 'pipe%d', 'pipeline': {}}".formatted(i)));
      if (i % 5 != 0) {
        scene.write("specs/p" + i + ".yaml", spec.toString());
      }
    }
    scene.write("fleet.jsonl", lines.toString());
  }

  /** The report without what no two runs have in common. */
  private String report(int workers, long seed) throws Exception {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < PIPELINES; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    write(order);
    List<String> line = new ArrayList<>(List.of("check"));
    order.stream().filter(i -> i % 5 != 0).forEach(i -> line.add("specs/p" + i + ".yaml"));
    line.addAll(List.of("--snapshot", "fleet.jsonl", "--workers", String.valueOf(workers)));
    line.addAll(List.of("--policy", "pack"));
    line.addAll(List.of("--policy-timeout", "60000", "--policy-memory", "24"));
    line.addAll(List.of("--output", "json=report.json"));
    Shell.Outcome outcome = scene.shell().run(line.toArray(String[]::new));
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    ObjectNode report = scene.report("report.json");
    report.withObject("/run").remove("volatile");
    return report.toString();
  }

  private static Map<String, Integer> whys(String report) throws Exception {
    Map<String, Integer> whys = new TreeMap<>();
    for (JsonNode pipeline : Json.read(report).path("pipelines")) {
      for (JsonNode check : pipeline.path("checks")) {
        if (check.path("result").asText().equals("error")) {
          whys.merge(check.path("why").asText(), 1, Integer::sum);
        }
      }
    }
    return whys;
  }

  @Test
  void neitherWorkersNorOrderChangeAReport() throws Exception {
    String one = report(1, 1);
    Map<String, Integer> whys = whys(one);
    // The rule that loops fills its memory long before its time is over, on any machine.
    assertThat(whys.keySet()).hasSize(2).anyMatch(w -> w.contains("aborts.rego"));
    assertThat(whys).containsKey("opa_malloc: failed");
    assertThat(report(2, 2)).isEqualTo(one);
    assertThat(report(7, 3)).isEqualTo(one);
  }
}
