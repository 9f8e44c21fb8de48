package dev.plumbline.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Expected;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Places;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class GithubWriterTest {
  private static List<String> lines(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GithubWriter(Places.ROOT).write(report, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Property(tries = 300)
  void theLawOfItsCountsHolds(@ForAll long seed) throws IOException {
    Report report = RandomFleet.report(seed);
    List<String> lines = lines(report);
    Matcher shown = GithubCounts.SHOWN.matcher(lines.get(lines.size() - 1));
    assertThat(shown.find()).isTrue();

    List<Gap> gaps = Expected.gaps(report).stream().filter(gap -> !gap.accepted()).toList();
    List<Finding> open = Expected.findings(report, Finding.Status.OPEN);
    List<Finding> failing = Expected.findings(report, (r, f) -> report.header().run().fails(r, f));
    List<Finding> notices =
        Expected.findings(
            report,
            (r, f) ->
                f.status() == Finding.Status.OPEN
                    && !report.header().run().fails(r, f)
                    && (f.severity() == Severity.INFO || r.unmanaged()));
    assertThat(failing).hasSize(report.header().summary().failing());
    long errors = gaps.stream().filter(Gap::fails).count() + failing.size();
    assertThat(shown.group(2)).isEqualTo("" + errors);
    assertThat(shown.group(4))
        .isEqualTo("" + (gaps.size() + open.size() - errors - notices.size()));
    assertThat(shown.group(6)).isEqualTo("" + notices.size());
    assertThat(errors > 0).isEqualTo(ExitStatus.of(report.header()) != ExitStatus.IN_LINE);

    Map<String, Long> written =
        GithubCounts.commands(lines.subList(0, lines.size() - 1)).stream()
            .collect(
                Collectors.groupingBy(
                    GithubCounts.Command::sort, TreeMap::new, Collectors.counting()));
    assertThat(written.getOrDefault("error", 0L)).isEqualTo(Long.parseLong(shown.group(1)));
    assertThat(written.getOrDefault("warning", 0L)).isEqualTo(Long.parseLong(shown.group(3)));
    assertThat(written.getOrDefault("notice", 0L)).isEqualTo(Long.parseLong(shown.group(5)));
  }

  @Test
  void theWorstTenAreShownAndTheRestIsCounted() throws IOException {
    List<GithubCounts.Command> commands = GithubCounts.commands(lines(Expected.large(400)));
    assertThat(commands).hasSize(11);
    assertThat(commands.subList(0, 10))
        .allSatisfy(c -> assertThat(c.properties().get("title")).startsWith("critical "))
        .allSatisfy(c -> assertThat(c.sort()).isEqualTo("error"));
    assertThat(commands.get(10).sort()).isEqualTo("notice");
    assertThat(commands.get(10).message()).contains("Shown: 10 of 400 errors, 0 of 0 warnings");
  }

  @Test
  void hostileTextsAreOneCommandEach() throws IOException {
    String message =
        "100% :: a,b\r\n::error::not one\u001B[31m \uD800 ##[error]no " + "x".repeat(100_000);
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "golden-al2023");
    sample.finding(
        Finding.Kind.POLICY,
        "a:b,c%d",
        "",
        Level.ERROR,
        Severity.HIGH,
        Finding.Status.OPEN,
        message);
    Report report =
        Fleet.report(Fleet.run(Stage.CHECK, true), List.of(), List.of(), List.of(sample.make()));
    List<String> lines = lines(report);
    assertThat(lines).hasSize(2);
    GithubCounts.Command command = GithubCounts.commands(lines).get(0);
    assertThat(command.properties())
        .containsEntry("title", "high a:b,c%d in golden-al2023")
        .containsEntry("file", "specs/a.yaml")
        .containsEntry("line", "4")
        .doesNotContainKey("col");
    assertThat(command.message())
        .startsWith(
            "123456789012/eu-central-1/golden-al2023: 100% :: a,b\n::error::not one\\u001B[31m \\uD800")
        .hasSizeLessThan(4100);
  }
}
