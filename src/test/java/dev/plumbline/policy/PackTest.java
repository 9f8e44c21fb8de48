package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PackTest {
  private final ObjectNode manifest = TestPacks.manifest();

  private ObjectNode firstRule() {
    return (ObjectNode) manifest.withArray("rules").get(0);
  }

  private static List<String> problems(Map<String, byte[]> files) {
    Pack.Reading reading = TestPacks.read(files);
    assertThat(reading.pack().isPresent()).isEqualTo(reading.problems().isEmpty());
    assertThat(reading.problems()).allMatch(Problem::isError);
    return reading.problems().stream()
        .map(p -> p.origin().orElseThrow() + ": " + p.message())
        .toList();
  }

  private void assertProblem(String message) {
    assertThat(problems(TestPacks.files(manifest))).containsExactly(message);
  }

  @Test
  void readsAWholePack() {
    assertThat(problems(TestPacks.files(manifest))).isEmpty();
    assertThat(TestPacks.RULES.opa()).isEqualTo("1.22.2");
    assertThat(TestPacks.RULES.manifest().rules()).hasSize(14);
  }

  @Test
  void namesEachFileThatIsNotThere() {
    assertThat(problems(Map.of()))
        .containsExactly(
            "pack/data.json: the policy pack has no data.json",
            "pack/pack.json: the policy pack has no pack.json",
            "pack/policy.wasm: the policy pack has no policy.wasm");
  }

  @Test
  void aFileThatCannotBeReadIsAProblem() {
    Pack.Reading reading =
        Pack.read(
            "pack",
            name -> {
              throw new IOException("disk");
            },
            dev.plumbline.policy.wasm.MachineSource.interpreted());
    assertThat(reading.problems()).hasSize(3).allMatch(p -> p.message().contains("disk"));
  }

  @Test
  void namesTheFileThatIsDamaged() {
    Map<String, byte[]> files = TestPacks.files(manifest);
    files.put("policy.wasm", new byte[] {0, 'a', 's', 'm'});
    files.put("data.json", "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8));
    files.put("pack.json", "[]".getBytes(StandardCharsets.UTF_8));
    assertThat(problems(files))
        .hasSize(3)
        .anyMatch(p -> p.startsWith("pack/policy.wasm: the compiled policy cannot be used: it is"))
        .anyMatch(p -> p.startsWith("pack/data.json: data.json of the policy pack is not JSON"))
        .contains("pack/pack.json: pack.json of the policy pack is not a JSON object");
  }

  @Test
  void anEntrypointThatTheModuleHasNotIsAProblem() {
    firstRule().put("name", "deny_all").put("path", "data.t.strings.deny_all");
    firstRule().put("entrypoint", "t/strings/deny_all");
    assertProblem(
        "pack/pack.json: the compiled policy has no entrypoint t/strings/deny_all;"
            + " did you mean t/strings/deny?");
  }

  @Test
  void anEntrypointOfAnotherRuleIsAProblem() {
    firstRule().put("entrypoint", "t/objects/violation");
    assertProblem(
        "pack/pack.json: rules[0].entrypoint is t/objects/violation, wanted t/strings/deny");
  }

  @Test
  void aPackWithoutARuleIsAProblem() {
    manifest.withArray("rules").removeAll();
    assertProblem("pack/pack.json: the policy pack has no rule");
  }

  @Test
  void twoRulesWithOneIdAreAProblem() {
    firstRule().put("id", "params.deny");
    assertProblem("pack/pack.json: two rules have the id params.deny");
  }

  @Test
  void otherFilesThanThoseOfOneBuildAreAProblem() {
    manifest.put("wasmSha256", "00");
    assertProblem("pack/policy.wasm: the compiled policy is not the one that pack.json describes");
  }

  @Test
  void aNewerSchemaIsAProblem() {
    manifest.put("schemaVersion", 2);
    assertProblem("pack/pack.json: schemaVersion is 2, wanted 1");
  }

  @Test
  void eachWrongMemberIsAProblemWithItsPath() {
    firstRule().put("severity", "severe").put("name", 5).remove("id");
    firstRule().putArray("stages").add("chek");
    assertThat(problems(TestPacks.files(manifest)))
        .containsExactlyInAnyOrder(
            "pack/pack.json: rules[0].id is missing",
            "pack/pack.json: rules[0].name is 5, wanted text",
            "pack/pack.json: rules[0].severity is severe, wanted one of critical, high, medium,"
                + " low, info",
            "pack/pack.json: rules[0].stages is chek, wanted check and gate",
            "pack/pack.json: rules[0].stages is [\"chek\"], wanted check, gate or both");
  }

  @Test
  void aNameOutsideTheContractIsAProblem() {
    firstRule().put("name", "allow").put("path", "data.t.strings.allow");
    firstRule().put("entrypoint", "t/strings/allow");
    assertThat(problems(TestPacks.files(manifest)))
        .containsExactly(
            "pack/pack.json: rules[0].name is allow, wanted deny, violation or warn, or one of"
                + " these with _name behind");
  }

  @Test
  void paramsThatAreNoTableAreAProblem() {
    Map<String, byte[]> files = TestPacks.files(manifest);
    files.put("data.json", "{\"params\": 5}".getBytes(StandardCharsets.UTF_8));
    assertThat(problems(files))
        .containsExactly("pack/data.json: params is no table of names; wanted an object");
  }
}
