package dev.plumbline.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Output;
import dev.plumbline.report.Outputs;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SarifFilesTest {
  @TempDir private Path folder;

  private List<String> write(Report report) throws IOException {
    Output output =
        new Output(
            "sarif", Split.TARGET.layout(Places.ROOT), Optional.of(folder.resolve("report.sarif")));
    Report written = new Outputs(List.of(output), OutputStream.nullOutputStream()).write(report);
    assertThat(written.header().problems()).isEqualTo(report.header().problems());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFilesAddUpToTheWhole() throws IOException {
    assertThat(write(Fleet.everything()))
        .containsExactly(
            "report.123456789012.eu-central-1.sarif", "report.210987654321.eu-west-1.sarif");
    List<String> categories = new ArrayList<>();
    int results = 0;
    int notifications = 0;
    for (String name : write(Fleet.everything())) {
      byte[] file = Files.readAllBytes(folder.resolve(name));
      SarifCounts.read(file);
      JsonNode run = Json.read(file).at("/runs/0");
      categories.add(run.at("/automationDetails/id").asText());
      results += run.path("results").size();
      notifications += run.at("/invocations/0/toolExecutionNotifications").size();
    }
    assertThat(categories).doesNotHaveDuplicates();
    assertThat(results).isEqualTo(8);
    // Seven are of the run as a whole, and stand in both.
    assertThat(notifications).isEqualTo(11 + 7);
  }

  @Test
  void whatAnEarlierRunLeftIsNotOpenForEver() throws IOException {
    Files.writeString(folder.resolve("report.sarif"), "{}");
    Files.writeString(folder.resolve("report.999999999999.eu-north-1.sarif"), "{}");
    Files.writeString(folder.resolve("report.other.sarif"), "{}");
    assertThat(write(Fleet.inLine()))
        .containsExactly("report.123456789012.eu-central-1.sarif", "report.other.sarif");
    assertThat(write(Fleet.empty())).containsExactly("report.other.sarif", "report.sarif");
  }
}
