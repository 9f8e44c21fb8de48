package dev.plumbline.report.asff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reads batch after batch, within the limits that Security Hub sets. */
public final class AsffCounts {
  private AsffCounts() {}

  public static Counts read(byte[] file) throws IOException {
    Counts.Tally tally = new Counts.Tally();
    Set<String> ids = new HashSet<>();
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode batch = Json.read(line.getBytes(StandardCharsets.UTF_8));
        assertThat(batch.size()).isBetween(1, 100);
        assertThat(batch).extracting(f -> f.path("ProductArn").asText()).containsOnly(arn(batch));
        for (JsonNode finding : batch) {
          assertThat(ids.add(finding.path("Id").asText())).isTrue();
          limits(finding);
          count(tally, finding);
        }
      }
    }
    return tally.counts();
  }

  private static String arn(JsonNode batch) {
    String account = batch.at("/0/AwsAccountId").asText();
    String region = batch.at("/0/Region").asText();
    return "arn:aws:securityhub:" + region + ":" + account + ":product/" + account + "/default";
  }

  private static void limits(JsonNode finding) {
    atMost(finding.path("Id"), 512);
    atMost(finding.path("GeneratorId"), 512);
    atMost(finding.path("Title"), 256);
    atMost(finding.path("Description"), 1024);
    atMost(finding.at("/Resources/0/Id"), 512);
    finding.path("ProductFields").forEach(field -> atMost(field, 2048));
    finding.at("/Compliance/RelatedRequirements").forEach(field -> atMost(field, 64));
    if (finding.has("Remediation")) {
      atMost(finding.at("/Remediation/Recommendation/Text"), 512);
    }
  }

  private static void atMost(JsonNode text, int most) {
    assertThat(text.textValue()).isNotBlank().hasSizeLessThanOrEqualTo(most);
  }

  private static void count(Counts.Tally tally, JsonNode finding) {
    if (finding.at("/Compliance/Status").textValue().equals("FAILED")) {
      String status = finding.at("/ProductFields/plumbline~1status").textValue();
      boolean open = finding.at("/Workflow/Status").textValue().equals("NEW");
      assertThat(open).isEqualTo(status.equals("open"));
      tally.add("finding." + status, 1);
      tally.add("severity." + finding.at("/Severity/Original").textValue(), open ? 1 : 0);
      String fails = finding.at("/ProductFields/plumbline~1failsRun").textValue();
      tally.add("failing", fails.equals("true") ? 1 : 0);
    }
  }
}
