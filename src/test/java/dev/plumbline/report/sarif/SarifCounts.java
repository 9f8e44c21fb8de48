package dev.plumbline.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Counts;
import java.io.IOException;
import java.util.List;

/** Counts results as code scanning does, and holds the run's own numbers to them. */
public final class SarifCounts {
  private SarifCounts() {}

  public static Counts read(byte[] file) throws IOException {
    JsonNode run = Json.read(file).at("/runs/0");
    List<JsonNode> results = run.path("results").valueStream().toList();
    JsonNode rules = run.at("/tool/driver/rules");
    JsonNode own = run.at("/properties/plumbline");
    assertThat(own.path("shown").intValue()).isEqualTo(results.size());
    Counts.Tally tally = new Counts.Tally().add("finding.open", own.path("total").intValue());
    for (String status : List.of("waived", "baseline", "excepted")) {
      tally.add("finding." + status, own.path(status).intValue());
    }
    for (JsonNode result : results) {
      tally.add("failing", result.at("/properties/failsRun").booleanValue() ? 1 : 0);
      tally.add("severity." + result.at("/properties/severity").textValue(), 1);
      assertThat(rules.path(result.path("ruleIndex").intValue()).path("id"))
          .isEqualTo(result.path("ruleId"));
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").textValue())
          .matches("[A-Za-z0-9._~!$&'()*+,;=@%/-]+");
      assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
          .isPositive();
    }
    assertThat(results)
        .extracting(r -> r.at("/partialFingerprints/primaryLocationLineHash"))
        .doesNotHaveDuplicates();
    assertThat(rules).extracting(rule -> rule.path("id")).doesNotHaveDuplicates();
    return tally.counts();
  }
}
