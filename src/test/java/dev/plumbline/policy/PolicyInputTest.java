package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.spec.DesiredPipeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PolicyInputTest {
  private static final Arn ARN =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private static DesiredPipeline desired(String document) {
    return new DesiredPipeline(
        ARN,
        "golden",
        new TreeMap<>(Map.of("team", "platform")),
        DesiredPipeline.Compare.DECLARED,
        List.of(),
        TestPacks.json(document),
        Map.of(),
        new Origin("specs/a.yaml", 12, 3));
  }

  private static LivePipeline.Found live(String document) {
    return new LivePipeline.Found(ARN, TestPacks.json(document), LivePipeline.Capture.WIRE);
  }

  private static ObjectNode check(
      Optional<DesiredPipeline> desired, Optional<LivePipeline.Found> live, Drift drift) {
    return new PolicyInput(
            Stage.CHECK,
            desired,
            live,
            drift,
            TestPacks.json("{'valid': true}"),
            new TreeMap<>(Map.of("team", "platform")),
            NOW)
        .document();
  }

  private static final Drift NONE = new Drift(List.of(), List.of());

  @Test
  void atCheckTheLiveDocumentIsJudged() {
    Drift drift =
        new Drift(
            List.of(),
            List.of(
                new Difference(
                    FieldPath.of("status"),
                    FieldState.CHANGED,
                    Optional.of(TextNode.valueOf("ENABLED")),
                    Optional.empty(),
                    Severity.HIGH,
                    true,
                    Optional.empty(),
                    Optional.empty())));
    ObjectNode input =
        check(
            Optional.of(desired("{'status': 'ENABLED', 'executionRole': null}")),
            Optional.of(live("{'status': 'DISABLED', 'consecutiveFailures': 3, 'brandNew': 1}")),
            drift);
    assertThat(input.path("stage").textValue()).isEqualTo("check");
    assertThat(input.path("now").textValue()).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(input.path("pipeline")).isEqualTo(input.path("live"));
    assertThat(input.at("/live/consecutiveFailures").intValue()).isEqualTo(3);
    assertThat(input.at("/live/brandNew").intValue()).isEqualTo(1);
    assertThat(input.at("/live/imageScanningConfiguration/imageScanningEnabled").isBoolean())
        .isTrue();
    assertThat(input.path("desired").has("executionRole")).isFalse();
    assertThat(input.path("desired").path("enhancedImageMetadataEnabled").booleanValue()).isTrue();
    assertThat(input.path("drift"))
        .hasToString(
            "[{\"desired\":\"ENABLED\",\"live\":null,\"path\":\"status\",\"severity\":\"high\","
                + "\"state\":\"changed\"}]");
    assertThat(input.path("schedule")).hasToString("{\"valid\":true}");
    assertThat(input.path("target"))
        .hasToString(
            "{\"account\":\"123456789012\",\"partition\":\"aws\",\"region\":\"eu-central-1\"}");
    assertThat(input.path("labels")).hasToString("{\"team\":\"platform\"}");
    assertThat(input.path("spec")).hasToString("{\"file\":\"specs/a.yaml\",\"line\":12}");
    assertThat(input.size()).isEqualTo(10);
  }

  @Test
  void anUnmanagedPipelineHasNoDesiredDocumentAndNoSpec() {
    ObjectNode input = check(Optional.empty(), Optional.of(live("{}")), NONE);
    assertThat(input.path("desired").isNull()).isTrue();
    assertThat(input.path("spec").isNull()).isTrue();
    assertThat(input.at("/target/region").textValue()).isEqualTo("eu-central-1");
  }

  @Test
  void atGateTheDesiredDocumentIsJudgedInTheSameForm() {
    ObjectNode input =
        new PolicyInput(
                Stage.GATE,
                Optional.of(desired("{'description': 'a'}")),
                Optional.empty(),
                NONE,
                Json.object(),
                new TreeMap<>(),
                NOW)
            .document();
    assertThat(input.path("pipeline")).isEqualTo(input.path("desired"));
    assertThat(input.path("live").isNull()).isTrue();
    ObjectNode live = check(Optional.empty(), Optional.of(live("{'description': 'a'}")), NONE);
    assertThat(input.path("pipeline")).isEqualTo(live.path("pipeline"));
  }

  @Test
  void onlyTheMembersThatAreAskedForAreMade() {
    ObjectNode whole = check(Optional.empty(), Optional.of(live("{'name': 'golden'}")), NONE);
    PolicyInput input =
        new PolicyInput(
            Stage.CHECK,
            Optional.empty(),
            Optional.of(live("{'name': 'golden'}")),
            NONE,
            TestPacks.json("{'present': true}"),
            new TreeMap<>(),
            NOW);
    Set<String> some = Set.of("pipeline", "schedule", "target", "nothing");
    assertThat(input.document(some).properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("pipeline", "schedule", "target");
    assertThat(input.document(some).path("pipeline")).isEqualTo(whole.path("pipeline"));
  }

  @Test
  void aLoneSurrogateIsReplaced() {
    ObjectNode found = Json.object().put("name", "a\ud83eb");
    LivePipeline.Found live = new LivePipeline.Found(ARN, found, LivePipeline.Capture.WIRE);
    ObjectNode input = check(Optional.empty(), Optional.of(live), NONE);
    assertThat(input.at("/pipeline/name").asText()).isEqualTo("a\uFFFDb");
  }

  @Test
  void withoutTheDocumentUnderJudgementThereIsNoInput() {
    assertThatThrownBy(() -> check(Optional.of(desired("{}")), Optional.empty(), NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
