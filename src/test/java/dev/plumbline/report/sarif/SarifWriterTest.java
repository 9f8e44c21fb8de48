package dev.plumbline.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Expected;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Places;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SarifWriterTest {
  private static JsonNode run(Report report, SarifWriter writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    SarifCounts.read(out.toByteArray());
    return Json.read(out.toByteArray()).at("/runs/0");
  }

  private static JsonNode run(Report report) throws IOException {
    return run(report, new SarifWriter(Places.ROOT));
  }

  @Property(tries = 300)
  void theLawOfItsCountsHolds(@ForAll long seed) throws IOException {
    Report report = RandomFleet.report(seed);
    JsonNode run = run(report);
    ExitStatus status = ExitStatus.of(report.header());
    assertThat(run.path("results"))
        .hasSize(report.header().summary().bySeverity().values().stream().mapToInt(n -> n).sum());
    assertThat(run.at("/invocations/0/toolExecutionNotifications"))
        .hasSameSizeAs(Expected.gaps(report));
    assertThat(run.at("/invocations/0/executionSuccessful").booleanValue())
        .isEqualTo(Expected.gaps(report).stream().noneMatch(Gap::fails));
    assertThat(run.at("/invocations/0/exitCode").intValue()).isEqualTo(status.code());
  }

  @Test
  void aRuleIsAsBadAsItsWorstFinding() throws IOException {
    JsonNode rules = run(Fleet.everything()).at("/tool/driver/rules");
    List<String> ids = rules.valueStream().map(rule -> rule.path("id").asText()).toList();
    assertThat(ids)
        .contains("drift.status", "drift.schedule", "pipeline.missing", "scanning-enabled")
        .doesNotContain("tags-required")
        .isSorted();
    assertThat(
            rules.get(ids.indexOf("drift.schedule")).at("/properties/security-severity").asText())
        .isEqualTo("5.5");
    assertThat(rules.get(ids.indexOf("drift.status")).at("/help/markdown").asText())
        .contains("How to fix it");
  }

  @Test
  void theWorst25000AreWrittenAndTheRestIsCounted() throws IOException {
    JsonNode run = run(Expected.large(26_000));
    assertThat(run.path("results")).hasSize(25_000);
    assertThat(run.at("/properties/plumbline/total").intValue()).isEqualTo(26_000);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("25000 of 26000 open findings are in this file");
    long low =
        run.path("results")
            .valueStream()
            .filter(r -> r.at("/properties/severity").asText().equals("low"))
            .count();
    assertThat(low).isEqualTo(6500 - 1000);
  }

  @Test
  void whatNoLineStandsForIsShownWhereTheRunIsConfigured() throws IOException {
    JsonNode results =
        run(Fleet.everything(), new SarifWriter(new Places("infra"))).path("results");
    JsonNode unmanaged =
        results
            .valueStream()
            .filter(r -> r.path("ruleId").asText().equals("pipeline.unmanaged"))
            .findFirst()
            .orElseThrow();
    assertThat(unmanaged.at("/message/text").asText())
        .contains("No line of a spec stands for this");
    JsonNode place = unmanaged.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("infra/plumbline.yaml");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
    assertThat(unmanaged.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/by-hand");
  }

  @Test
  void theFilesOfTheTargetsAddUpToTheWhole() throws IOException {
    Report report = Fleet.everything();
    int all = run(report).path("results").size();
    JsonNode berlin = run(report, new SarifWriter(Places.ROOT, Optional.of(Fleet.BERLIN)));
    JsonNode dublin = run(report, new SarifWriter(Places.ROOT, Optional.of(Fleet.DUBLIN)));
    assertThat(berlin.path("results").size() + dublin.path("results").size()).isEqualTo(all);
    assertThat(berlin.at("/automationDetails/id").asText())
        .isEqualTo("plumbline/check/123456789012/eu-central-1/");
  }
}
