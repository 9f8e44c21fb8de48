package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.report.Counts;
import java.io.IOException;
import java.util.List;

/**
 * Counts what a JSON report lists; only what fails and what is incomplete is taken from its
 * summary.
 */
public final class JsonCounts {
  private static final List<String> ANYTHING_ELSE = List.of("failing", "incomplete");

  private static final ObjectMapper READER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
              .build());

  private JsonCounts() {}

  public static Counts read(byte[] file) throws IOException {
    JsonNode report = READER.readTree(file);
    Counts.Tally tally = new Counts.Tally();
    for (JsonNode pipeline : report.path("pipelines")) {
      tally.add("pipelines", 1).add("state." + pipeline.path("state").asText(), 1);
      pipeline.path("checks").forEach(c -> tally.add("check." + c.path("result").asText(), 1));
      for (JsonNode finding : pipeline.path("findings")) {
        String status = finding.path("status").asText();
        tally.add("finding." + status, 1);
        if (status.equals("open")) {
          tally.add("severity." + finding.path("severity").asText(), 1);
        }
      }
    }
    report.path("problems").forEach(p -> tally.add("problem." + p.path("severity").asText(), 1));
    ANYTHING_ELSE.forEach(word -> tally.add(word, report.path("summary").path(word).asInt()));
    return tally.add("targets", report.path("targets").size()).counts();
  }
}
