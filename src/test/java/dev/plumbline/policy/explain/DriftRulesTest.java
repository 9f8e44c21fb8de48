package dev.plumbline.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.catalog.Catalog;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.Grading;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.DesiredPipeline;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of each drift rule, held against the comparison itself. */
final class DriftRulesTest {
  private static final Arn ARN =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();

  static Stream<Explanation> rules() {
    return DriftRules.all(Grading.CATALOG).stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itsExamplesDoWhatTheySay(Explanation rule) {
    Example example = rule.example().orElseThrow();
    ObjectNode declared = pipeline(example.declared().orElseThrow());

    assertThat(compare(declared, pipeline(example.passes())).differences())
        .noneMatch(Difference::fails);
    assertThat(compare(declared, pipeline(example.fails())).differences())
        .filteredOn(Difference::fails)
        .isNotEmpty()
        .allMatch(difference -> difference.rule().equals(rule.id()));
  }

  private static ObjectNode pipeline(ObjectNode fragment) {
    JsonNode pipeline = fragment.path("pipeline");
    return (ObjectNode) pipeline;
  }

  private static Drift compare(ObjectNode declared, ObjectNode live) {
    DesiredPipeline desired =
        new DesiredPipeline(
            ARN,
            "golden",
            new TreeMap<>(),
            DesiredPipeline.Compare.DECLARED,
            List.of(),
            declared,
            Map.of(),
            Origin.ofFile("spec.yaml"));
    return new Differ(Catalog.imagePipeline(), Grading.CATALOG)
        .compare(desired, new LivePipeline.Found(ARN, live, LivePipeline.Capture.WIRE));
  }
}
