package dev.plumbline.report.codequality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.Json;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Expected;
import dev.plumbline.report.Places;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CodeQualityWriterTest {
  private static List<JsonNode> issues(Report report, Places places) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CodeQualityWriter(places).write(report, out);
    return Json.read(out.toByteArray()).valueStream().toList();
  }

  @Property(tries = 300)
  void theLawOfItsCountsHolds(@ForAll long seed) throws IOException {
    Report report = RandomFleet.report(seed);
    List<JsonNode> issues = issues(report, Places.ROOT);
    long gaps = Expected.gaps(report).stream().filter(gap -> !gap.accepted()).count();
    assertThat(issues).hasSize((int) gaps + report.header().summary().count(Finding.Status.OPEN));
    if (ExitStatus.of(report.header()) != ExitStatus.IN_LINE) {
      assertThat(issues).isNotEmpty();
    }
  }

  /** What GitLab reads, and its values. */
  @Property(tries = 300)
  void everyIssueHasWhatGitlabWants(@ForAll long seed) throws IOException {
    List<JsonNode> issues = issues(RandomFleet.report(seed), Places.ROOT);
    for (JsonNode issue : issues) {
      assertThat(issue.path("description").textValue()).isNotEmpty();
      assertThat(issue.path("check_name").textValue()).isNotEmpty();
      assertThat(issue.path("fingerprint").textValue()).matches("[0-9a-f]{64}");
      assertThat(issue.path("severity").textValue())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.at("/location/path").textValue()).isNotEmpty().doesNotStartWith("./");
      assertThat(issue.at("/location/lines/begin").intValue()).isPositive();
    }
    assertThat(issues).extracting(issue -> issue.path("fingerprint")).doesNotHaveDuplicates();
  }

  @Test
  void pathsBeginAtTheRootOfTheRepository() throws IOException {
    assertThat(issues(Expected.large(2), new Places("infra")))
        .extracting(issue -> issue.at("/location/path").textValue())
        .containsOnly("infra/specs/a.yaml");
  }
}
