package dev.plumbline.report.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads event after event. */
public final class OcsfCounts {
  private static final List<String> SEVERITIES =
      List.of("", "info", "low", "medium", "high", "critical");

  private OcsfCounts() {}

  public static Counts read(byte[] file) throws IOException {
    Counts.Tally tally = new Counts.Tally();
    Set<String> ids = new HashSet<>();
    for (String line : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode event = Json.read(line.getBytes(StandardCharsets.UTF_8));
        assertThat(ids.add(event.at("/finding_info/uid").asText())).as("one id: %s", line).isTrue();
        read(tally, event);
      }
    }
    return tally.counts();
  }

  private static void read(Counts.Tally tally, JsonNode event) {
    assertThat(event.path("class_uid").intValue()).isEqualTo(2003);
    assertThat(event.path("type_uid").intValue()).isEqualTo(200_301);
    assertThat(event.path("time").longValue()).isEqualTo(1_795_402_800_000L);
    if (event.at("/compliance/status_id").intValue() == 0) {
      return;
    }
    String status = event.at("/unmapped/status").textValue();
    boolean open = event.path("status_id").intValue() == 1;
    assertThat(open).isEqualTo(status.equals("open"));
    tally.add("finding." + status, 1);
    tally.add("severity." + SEVERITIES.get(event.path("severity_id").intValue()), open ? 1 : 0);
    tally.add("failing", event.at("/unmapped/failsRun").booleanValue() ? 1 : 0);
  }
}
