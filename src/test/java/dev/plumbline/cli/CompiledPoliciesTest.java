package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bundles and modules that {@code opa build} made, sound and otherwise. They are built by {@code
 * custom/build.sh} of the test resources.
 */
@Timeout(120)
final class CompiledPoliciesTest {
  private static final byte[] MAIN = Tar.resource("custom/main.tar.gz");
  private static final byte[] RULES = Tar.resource("custom/rules.tar.gz");
  private static final byte[] HOSTILE = Tar.resource("custom/hostile.tar.gz");
  private static final String DATA = "{\"params\": {\"shortest\": 5, \"greeting\": \"grüß dich\"}}";

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void specs() {
    scene = new Scene(folder);
    for (String name : List.of("one", "two", "three")) {
      scene.write("specs/" + name + ".yaml", Scene.spec(name));
    }
    scene.write("data.json", DATA);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Shell.Outcome gate(String... more) {
    List<String> line = new ArrayList<>(List.of("gate", "specs", "--output", "json=report.json"));
    line.addAll(List.of(more));
    return scene.shell().run(line.toArray(String[]::new));
  }

  private String write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return name;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code pipeline rule: messages}. */
  private List<String> findings() {
    List<String> found = new ArrayList<>();
    for (JsonNode pipeline : scene.report("report.json").path("pipelines")) {
      for (JsonNode finding : pipeline.path("findings")) {
        found.add(
            pipeline.path("name").asText()
                + " "
                + finding.path("rule").asText()
                + ": "
                + finding.path("messages").path(0).asText()
                + (finding.path("status").asText().equals("open") ? "" : " (excepted)"));
      }
    }
    return found;
  }

  private JsonNode rule(String id) {
    for (JsonNode rule : scene.report("report.json").path("rules")) {
      if (rule.path("id").asText().equals(id)) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule " + id);
  }

  private JsonNode check(String pipeline, String id) {
    for (JsonNode check : Scene.pipeline(scene.report("report.json"), pipeline).path("checks")) {
      if (check.path("rule").asText().equals(id)) {
        return check;
      }
    }
    throw new IllegalStateException("no check " + id);
  }

  @Test
  void ofAPackageEachNameThatMatchesIsARule() {
    Shell.Outcome outcome = gate("--no-bundled", "--policy", write("main.tar.gz", MAIN));

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(findings())
        .containsExactly(
            "one data.main.deny: every pipeline",
            "one data.main.sub.warn: below",
            "three data.main.deny: every pipeline",
            "two data.main.deny: every pipeline",
            "two data.main.deny_two: only two");
    assertThat(check("one", "data.main.deny_two").path("result").asText()).isEqualTo("pass");
    assertThat(rule("data.main.violation_none").path("severity").asText()).isEqualTo("medium");
    assertThat(scene.report("report.json").path("rules")).hasSize(4);
  }

  @Test
  void aModuleAloneIsReadLikeItsBundle() {
    byte[] wasm = Tar.wasm(MAIN);

    Shell.Outcome outcome = gate("--no-bundled", "--policy", write("main.wasm", wasm));

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(findings()).hasSize(5);
  }

  @Test
  void metadataOfEntrypointsIsKept() {
    Shell.Outcome outcome =
        gate("--no-bundled", "--policy", write("r.tar.gz", RULES), "--data", "data.json");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(2);
    assertThat(findings())
        .containsExactly(
            "one data.custom.warn_param: grüß dich",
            "one names.long: too short",
            "three data.custom.warn_param: grüß dich",
            "two data.custom.warn_param: grüß dich",
            "two names.long: too short");
    assertThat(rule("names.long").path("severity").asText()).isEqualTo("high");
    assertThat(rule("names.long").path("title").asText()).isEqualTo("Names are long");
    assertThat(rule("names.long").path("remediation").asText()).isEqualTo("Take a longer name.");
  }

  @Test
  void theConfigurationHoldsForThem() {
    scene.write(
        "plumbline.yaml",
        """
        policy: [r.tar.gz, main.tar.gz]
        data: data.json
        bundled: false
        params: {shortest: 4}
        rules:
          names.*: {severity: low}
          data.main.*: {enabled: false}
        """);
    write("r.tar.gz", RULES);
    write("main.tar.gz", MAIN);

    Shell.Outcome outcome = gate("--fail-on", "medium");

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(findings()).contains("one names.long: too short").hasSize(5);
    assertThat(rule("names.long").path("severity").asText()).isEqualTo("low");
    assertThat(rule("data.main.deny").path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void anUnknownRuleOrParameterIsAnError() {
    scene.write("plumbline.yaml", "params: {shortes: 4}\nrules: {names.lnog: {enabled: false}}\n");

    Shell.Outcome outcome =
        gate("--no-bundled", "--policy", write("r.tar.gz", RULES), "--data", "data.json");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("plumbline.yaml:1:")
        .contains("did you mean shortest?")
        .contains("plumbline.yaml:2:")
        .contains("did you mean names.long?");
    assertThat(findings()).hasSize(5);
  }

  @Test
  void namespacesNarrowTheSourcesAndNotTheBundledRules() {
    String[] sources = {"--policy", write("main.tar.gz", MAIN), "--policy", write("r.tgz", RULES)};
    List<String> line = new ArrayList<>(List.of(sources));
    line.addAll(List.of("--namespace", "main.sub", "--data", "data.json"));

    Shell.Outcome outcome = gate(line.toArray(String[]::new));

    assertThat(outcome.code()).as(outcome.all()).isZero();
    assertThat(findings()).contains("one data.main.sub.warn: below");
    List<String> rules = scene.report("report.json").path("rules").findValuesAsText("id");
    assertThat(rules).contains("scanning.enabled", "data.main.sub.warn");
    assertThat(rules).doesNotContain("names.long", "data.main.deny");
    line.set(line.indexOf("main.sub"), "main.sbu");
    Shell.Outcome unknown = gate(line.toArray(String[]::new));
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.out().replaceAll("\\s+", " "))
        .contains("no policy source has rules in the package data.main.sbu")
        .contains("did you mean data.main.sub?");
  }

  @Test
  void whatARuleDoesToItselfCostsNoOther() {
    hostile("--policy-timeout", "300");
    for (String pipeline : List.of("one", "two", "three")) {
      assertThat(why(pipeline, "deny_conflict")).contains("conflict");
      assertThat(why(pipeline, "deny_endless"))
          .isEqualTo(
              "the evaluation did not end within --policy-timeout, 300 ms (less for a rule that ran"
                  + " out of it 3 times)");
      assertThat(why(pipeline, "deny_mute")).contains("a result has no msg");
      assertThat(why(pipeline, "deny_shape")).contains("yields a single value or an object");
    }
    assertThat(scene.report("report.json").path("problems").findValuesAsText("message"))
        .contains(
            "data.hostile.deny_endless ran out of its time for 3 pipelines or more, and got less"
                + " and less for the others");
  }

  @Test
  void whatARuleTakesOfMemoryIsBounded() {
    hostile("--policy-timeout", "60000", "--policy-memory", "16");
    for (String pipeline : List.of("one", "two", "three")) {
      assertThat(why(pipeline, "deny_hungry")).isEqualTo("opa_malloc: failed");
    }
    assertThat(gate("--policy-memory", "2048").code()).isEqualTo(64);
    assertThat(gate("--policy-timeout", "0").code()).isEqualTo(64);
  }

  private void hostile(String... limits) {
    List<String> line = new ArrayList<>(List.of("--policy", write("h.tar.gz", HOSTILE)));
    line.addAll(List.of("--no-bundled", "--workers", "2"));
    line.addAll(List.of(limits));

    Shell.Outcome outcome = gate(line.toArray(String[]::new));

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(findings())
        .containsExactly(
            "one data.hostile.deny_sound: sound",
            "three data.hostile.deny_sound: sound",
            "two data.hostile.deny_sound: sound");
  }

  private String why(String pipeline, String rule) {
    JsonNode check = check(pipeline, "data.hostile." + rule);
    assertThat(check.path("result").asText()).as(rule).isEqualTo("error");
    return check.path("why").asText();
  }

  /** A source that cannot be used: told by name, and the bundled rules and another source judge. */
  private String refused(String name, byte[] bytes) {
    Shell.Outcome outcome =
        gate("--policy", write(name, bytes), "--policy", write("sound.tar.gz", MAIN));

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(findings()).contains("two data.main.deny_two: only two");
    assertThat(check("one", "scanning.enabled").path("result").asText()).isEqualTo("pass");
    String said = outcome.out().replaceAll("\\s+", " ");
    assertThat(said).contains(name).contains("hint:").doesNotContain(folder.toString());
    return said;
  }

  @Test
  void brokenModulesAreRefusedByName() {
    byte[] wasm = Tar.wasm(RULES);
    assertThat(refused("cut.wasm", Arrays.copyOf(wasm, wasm.length / 2)))
        .contains("cut.wasm: error: the compiled policy cannot be used");
    assertThat(refused("abi.wasm", otherAbi(wasm))).contains("version 2.3 of OPA's wasm ABI");
    assertThat(refused("text.wasm", "no wasm".getBytes(StandardCharsets.UTF_8)))
        .contains("text.wasm: error: the compiled policy cannot be used");
    assertThat(refused("never.wasm", Tar.resource("never/policy.wasm"))).contains("http.send");
    assertThat(refused("nothing.wasm", Tar.resource("host/policy.wasm")))
        .contains("so it would judge nothing");
  }

  private static byte[] otherAbi(byte[] wasm) {
    String text = new String(wasm, StandardCharsets.ISO_8859_1);
    String patched =
        text.replace("\u007f\0A\1\u000b\u007f\0A\3\u000b", "\u007f\0A\2\u000b\u007f\0A\3\u000b");
    assertThat(patched).isNotEqualTo(text);
    return patched.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void brokenBundlesAreRefusedByName() {
    assertThat(refused("a.tar.gz", "no gzip".getBytes(StandardCharsets.UTF_8)))
        .contains("a.tar.gz cannot be read as a policy");
    assertThat(refused("b.tar.gz", Arrays.copyOf(RULES, RULES.length / 2)))
        .contains("b.tar.gz cannot be read as a policy");
    byte[] wasm = Tar.wasm(RULES);
    assertThat(refused("c.tar.gz", new Tar().member("/../../policy.wasm", wasm).gzipped()))
        .contains("a path that climbs out of it: ../../policy.wasm");
    assertThat(refused("d.tar.gz", new Tar().member("x", 'x', new byte[20]).gzipped()))
        .contains("pax or GNU headers");
    assertThat(refused("e.tar.gz", new Tar().member("a.rego", new byte[20]).gzipped()))
        .contains("holds 0 compiled policies");
    Tar data =
        new Tar()
            .member("/policy.wasm", wasm)
            .member("/x/data.json", "[1]".getBytes(StandardCharsets.UTF_8));
    assertThat(bundleOf(data)).contains("f.tar.gz/x/data.json holds ARRAY");
    Tar manifest =
        new Tar()
            .member("/policy.wasm", wasm)
            .member("/.manifest", "{".getBytes(StandardCharsets.UTF_8));
    assertThat(bundleOf(manifest)).contains("f.tar.gz/.manifest");
  }

  private String bundleOf(Tar tar) {
    Shell.Outcome outcome = gate("--policy", write("f.tar.gz", tar.gzipped()));
    assertThat(outcome.code()).as(outcome.all()).isEqualTo(1);
    assertThat(check("one", "scanning.enabled").path("result").asText()).isEqualTo("pass");
    return outcome.out().replaceAll("\\s+", " ");
  }

  @Test
  void aBundleThatUnpacksToTooMuchIsRefused() {
    assertThat(bundleOf(new Tar().header("/policy.wasm", '0', 300 << 20)))
        .contains("holds more than 268435456 bytes");
  }

  @Test
  void namesThatWereTakenOutAreNotGuessed() {
    String text =
        new String(Tar.wasm(MAIN), StandardCharsets.ISO_8859_1)
            .replace("g0.data.main.deny_two", "g0.data.none.deny_two");
    byte[] renamed = text.getBytes(StandardCharsets.ISO_8859_1);

    Shell.Outcome outcome = gate("--no-bundled", "--policy", write("renamed.wasm", renamed));

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(findings()).contains("two data.main.deny: every pipeline");
    assertThat(check("two", "data.main.deny").path("why").asText())
        .contains("the package answers with deny_two");
    assertThat(check("one", "data.main.deny").path("result").asText()).isEqualTo("fail");
    byte[] stripped = text.replace("g0.data.", "f0.data.").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused("stripped.wasm", stripped))
        .contains("does not tell which rules its entrypoint main has");
  }

  @Test
  void twoSourcesWithOneIdAreAnErrorAndBothJudge() {
    Shell.Outcome outcome =
        gate(
            "--no-bundled",
            "--policy",
            write("a.tar.gz", RULES),
            "--policy",
            write("b.tar.gz", RULES),
            "--data",
            "data.json");

    assertThat(outcome.code()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("the rule id names.long of b.tar.gz is also in a.tar.gz")
        .contains("METADATA custom.id");
    assertThat(findings())
        .contains("one names.long: too short", "one data.custom.deny: too short")
        .contains("one data.custom.warn_param~2: grüß dich");
  }
}
