package dev.plumbline.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.diff.Drift;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicyInput;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.PolicySettings;
import dev.plumbline.policy.Subject;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.schedule.ScheduleFacts;
import dev.plumbline.spec.DesiredPipeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the bundled rules, judged by the rules themselves on the real host. */
final class RuleExamplesTest {
  private static final Pack PACK = Pack.bundled().pack().orElseThrow();
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final Arn ARN =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();

  /** What only AWS knows of a pipeline, and so no spec declares. */
  private static final List<String> ANSWERED =
      List.of("arn", "name", "lastRunStatus", "consecutiveFailures", "dateLastRun", "dateNextRun");

  /** The pipeline that fragments are laid over: it obeys every rule. */
  private static final String GOOD =
      """
      {"arn": "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden",
       "name": "golden",
       "status": "ENABLED",
       "imageRecipeArn":
         "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/1.x.x",
       "infrastructureConfigurationArn":
         "arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/small",
       "distributionConfigurationArn":
         "arn:aws:imagebuilder:eu-central-1:123456789012:distribution-configuration/all",
       "enhancedImageMetadataEnabled": true,
       "executionRole": "arn:aws:iam::123456789012:role/image-builder",
       "imageScanningConfiguration": {"imageScanningEnabled": true},
       "imageTestsConfiguration": {"imageTestsEnabled": true, "timeoutMinutes": 720},
       "lastRunStatus": "AVAILABLE",
       "consecutiveFailures": 0,
       "loggingConfiguration": {"imageLogGroupName": "/images", "pipelineLogGroupName": "/pipelines"},
       "schedule": {
         "scheduleExpression": "cron(0 4 ? * SUN *)",
         "timezone": "UTC",
         "pipelineExecutionStartCondition": "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE"},
       "tags": {"Owner": "Zo\\u00eb"}}
      """;

  static Stream<Explanation> rules() {
    return Explanations.ofPolicies(policies(Json.object())).stream();
  }

  @Test
  void theGoodPipelineObeysEveryRule() {
    for (Stage stage : Stage.values()) {
      assertThat(judge(stage, Json.object()))
          .noneMatch(
              check -> check.result() == Check.Result.FAIL || check.result() == Check.Result.ERROR);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itsExamplesDoWhatTheySay(Explanation rule) {
    Example example = rule.example().orElseThrow();
    for (Stage stage : rule.stages()) {
      assertThat(result(rule, stage, example.passes()))
          .as("%s passes at %s", rule.id(), stage)
          .isEqualTo(Check.Result.PASS);
      assertThat(result(rule, stage, example.fails()))
          .as("%s fails at %s", rule.id(), stage)
          .isEqualTo(Check.Result.FAIL);
    }
  }

  private static Check.Result result(Explanation rule, Stage stage, ObjectNode fragment) {
    return judge(stage, fragment).stream()
        .filter(check -> check.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow()
        .result();
  }

  private static PolicySet policies(ObjectNode params) {
    PolicySet.Reading reading = PolicySet.of(List.of(PACK), new PolicySettings(Map.of(), params));
    assertThat(reading.problems()).isEmpty();
    return reading.policies();
  }

  private static List<Check> judge(Stage stage, ObjectNode fragment) {
    assertThat(List.of("pipeline", "labels", "params"))
        .containsAll(fragment.properties().stream().map(Map.Entry::getKey).toList());
    ObjectNode document = laid(good(stage), fragment.path("pipeline"));
    SortedMap<String, String> labels = new TreeMap<>();
    fragment
        .path("labels")
        .properties()
        .forEach(e -> labels.put(e.getKey(), e.getValue().asText()));
    ObjectNode params = laid(Json.object(), fragment.path("params"));
    Subject subject =
        new Subject(ARN, stage, path -> Optional.empty(), Optional.empty(), NOW.toString());
    return policies(params)
        .evaluator(NOW, Limits.DEFAULT)
        .judge(subject, input(stage, document, labels))
        .checks();
  }

  private static ObjectNode input(
      Stage stage, ObjectNode document, SortedMap<String, String> labels) {
    DesiredPipeline desired =
        new DesiredPipeline(
            ARN,
            "golden",
            labels,
            DesiredPipeline.Compare.DECLARED,
            List.of(),
            document,
            Map.of(),
            Origin.ofFile("spec.yaml"));
    JsonNode schedule = document.path("schedule");
    ObjectNode facts =
        ScheduleFacts.at(NOW)
            .of(
                Optional.ofNullable(schedule.path("scheduleExpression").textValue()),
                Optional.ofNullable(schedule.path("timezone").textValue()));
    Optional<LivePipeline.Found> live =
        stage == Stage.GATE
            ? Optional.empty()
            : Optional.of(new LivePipeline.Found(ARN, document, LivePipeline.Capture.WIRE));
    Drift none = new Drift(List.of(), List.of());
    return new PolicyInput(stage, Optional.of(desired), live, none, facts, labels, NOW).document();
  }

  private static ObjectNode good(Stage stage) {
    try {
      ObjectNode good = (ObjectNode) Json.read(GOOD.getBytes(StandardCharsets.UTF_8));
      return stage == Stage.GATE ? good.remove(ANSWERED) : good;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Objects member by member, anything else replaces, {@code null} removes. */
  private static ObjectNode laid(ObjectNode under, JsonNode over) {
    for (Map.Entry<String, JsonNode> member : over.properties()) {
      if (member.getValue().isNull()) {
        under.remove(member.getKey());
      } else if (member.getValue().isObject()
          && under.get(member.getKey()) instanceof ObjectNode o) {
        laid(o, member.getValue());
      } else {
        under.set(member.getKey(), member.getValue());
      }
    }
    return under;
  }
}
