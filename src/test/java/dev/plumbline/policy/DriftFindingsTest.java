package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Arn;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DriftFindingsTest {
  private static final Arn ARN =
      Arn.parse("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/golden")
          .orElseThrow();
  private static final String NOW = "2026-11-23T00:00:00Z";
  private static final Origin ORIGIN = new Origin("a.yaml", 7, 9);

  @Test
  void oneForEachDifferenceThatFails() {
    Finding finding =
        of(difference(FieldState.CHANGED, text("UTC"), text("Asia/Tokyo"), true)).get(0);
    assertThat(finding.id())
        .isEqualTo("123456789012/eu-central-1/golden/drift.schedule#schedule.timezone");
    assertThat(finding.kind()).isEqualTo(Finding.Kind.DRIFT);
    assertThat(finding.level()).isEqualTo(Level.ERROR);
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.origin()).contains(ORIGIN);
    assertThat(finding.status()).isEqualTo(Finding.Status.OPEN);
    assertThat(finding.firstSeen()).isEqualTo(NOW);
    assertThat(of(difference(FieldState.UNDECLARED, text("UTC"), text("x"), false))).isEmpty();
  }

  @Test
  void messagesSayFoundAndWantedAndNoMore() {
    assertThat(message(difference(FieldState.CHANGED, text("UTC"), text("Asia/Tokyo"), true)))
        .isEqualTo("schedule.timezone is \"Asia/Tokyo\"; the spec wants \"UTC\"");
    assertThat(message(difference(FieldState.MISSING, text("UTC"), Optional.empty(), true)))
        .isEqualTo("schedule.timezone is not set; the spec wants \"UTC\"");
    assertThat(message(difference(FieldState.UNDECLARED, Optional.empty(), text("x"), true)))
        .isEqualTo("schedule.timezone is \"x\", and the spec does not mention it");
    assertThat(
            message(
                difference(FieldState.CHANGED, Optional.of(NullNode.instance), text("x"), true)))
        .isEqualTo("schedule.timezone is \"x\"; the spec wants it unset");
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    String message =
        message(difference(FieldState.CHANGED, text("\uD83D\uDE00".repeat(900)), text("x"), true));
    assertThat(message.codePointCount(0, message.length())).isLessThan(260);
    assertThat(message).endsWith("\uD83D\uDE00…");
  }

  @Test
  void missingAndUnmanagedPipelines() {
    Finding missing = PipelineFindings.missing(ARN, ORIGIN, NOW);
    assertThat(missing.id()).isEqualTo("123456789012/eu-central-1/golden/pipeline.missing");
    assertThat(missing.severity()).isEqualTo(Severity.HIGH);
    assertThat(missing.messages().get(0)).contains("golden", "123456789012/eu-central-1");
    assertThat(PipelineFindings.unmanaged(ARN, false, NOW).severity()).isEqualTo(Severity.INFO);
    assertThat(PipelineFindings.unmanaged(ARN, true, NOW).severity()).isEqualTo(Severity.MEDIUM);
  }

  private static List<Finding> of(Difference difference) {
    return DriftFindings.of(ARN, new Drift(List.of(), List.of(difference)), NOW);
  }

  private static String message(Difference difference) {
    return of(difference).get(0).messages().get(0);
  }

  private static Difference difference(
      FieldState state, Optional<JsonNode> desired, Optional<JsonNode> live, boolean fails) {
    return new Difference(
        FieldPath.of("schedule", "timezone"),
        state,
        desired,
        live,
        Severity.MEDIUM,
        fails,
        Optional.of(ORIGIN),
        Optional.empty());
  }

  private static Optional<JsonNode> text(String value) {
    return Optional.of(new TextNode(value));
  }
}
