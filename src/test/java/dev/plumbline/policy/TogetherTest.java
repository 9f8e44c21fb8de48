package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.MachineSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled rules, asked together and each alone. */
final class TogetherTest {
  private static final List<String> TEXTS =
      List.of(
          "DISABLED", "", "rate(1 day)", "1.x.x", "arn:aws:iam::1:role/x", "AKIAIOSFODNN7EXAMPL");

  private static PolicyEvaluator evaluator(boolean together) {
    Pack.Reading reading =
        Pack.read("pack", name -> file(name, together), MachineSource.compiled());
    Pack pack = reading.pack().orElseThrow(() -> new AssertionError(reading.problems()));
    assertThat(pack.manifest().together().isEmpty()).isNotEqualTo(together);
    return PolicySet.of(List.of(pack), PolicySettings.none())
        .policies()
        .evaluator(TestPacks.NOW, Limits.DEFAULT);
  }

  private static Optional<byte[]> file(String name, boolean together) throws IOException {
    try (InputStream in = Pack.class.getResourceAsStream("pack/" + name)) {
      byte[] bytes = in.readAllBytes();
      if (together || !name.equals("pack.json")) {
        return Optional.of(bytes);
      }
      ObjectNode manifest = (ObjectNode) Json.read(bytes);
      manifest.remove("together");
      return Optional.of(Json.bytes(manifest));
    }
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void rulesAnswerTogetherAsTheyDoAlone(Stage stage) {
    PolicyEvaluator together = evaluator(true);
    PolicyEvaluator alone = evaluator(false);
    Random random = new Random(20261125);
    int findings = 0;
    for (int i = 0; i < 300; i++) {
      ObjectNode input = input(stage, random);
      Judgement wanted = alone.judge(subject(stage), input);
      assertThat(together.judge(subject(stage), input)).isEqualTo(wanted);
      findings += wanted.findings().size();
    }
    assertThat(findings).isGreaterThan(300);
  }

  /** The pack says what its rules read, and all else is left out. */
  @ParameterizedTest
  @EnumSource(Stage.class)
  void membersThatNoRuleReadsChangeNothing(Stage stage) {
    Pack pack = Pack.bundled().pack().orElseThrow();
    PolicySet policies = PolicySet.of(List.of(pack), PolicySettings.none()).policies();
    Set<String> read = policies.inputMembers().orElseThrow();
    assertThat(read).contains("pipeline", "now").doesNotContain("live", "drift");
    PolicyEvaluator evaluator = policies.evaluator(TestPacks.NOW, Limits.DEFAULT);
    Random random = new Random(8);
    for (int i = 0; i < 300; i++) {
      ObjectNode input = input(stage, random);
      Judgement whole = evaluator.judge(subject(stage), input);
      assertThat(evaluator.judge(subject(stage), input.deepCopy().retain(read))).isEqualTo(whole);
    }
  }

  private static Subject subject(Stage stage) {
    Arn arn =
        Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
            .orElseThrow();
    return new Subject(arn, stage, path -> Optional.empty(), Optional.empty(), "2026-11-23");
  }

  /** A pipeline of whose settings some are as they should not be, and some of a wrong type. */
  private static ObjectNode input(Stage stage, Random random) {
    ObjectNode pipeline = Json.object().put("name", "golden").put("status", text(random));
    pipeline.put("imageRecipeArn", text(random)).put("executionRole", text(random));
    pipeline.put("description", text(random));
    pipeline
        .putObject("imageScanningConfiguration")
        .put("imageScanningEnabled", random.nextBoolean());
    pipeline.putObject("schedule").put("scheduleExpression", text(random));
    pipeline.putObject("tags").put("Owner", text(random)).put("Key", text(random));
    pipeline.putObject("loggingConfiguration").put("imageLogGroupName", text(random));
    if (random.nextInt(3) == 0) {
      pipeline.put("schedule", 7).putArray("tags").add(true);
    }
    ObjectNode input =
        Json.object().put("stage", stage.toString()).put("now", "2026-11-23T00:00:00Z");
    input.set("pipeline", pipeline);
    input.putNull("desired").putNull("spec").putArray("drift");
    input.set("live", pipeline);
    input.putObject("labels").put("team", text(random));
    input.putObject("schedule").put("present", true).put("valid", random.nextBoolean());
    input
        .putObject("target")
        .put("partition", "aws")
        .put("account", "123456789012")
        .put("region", "eu-central-1");
    return input;
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
