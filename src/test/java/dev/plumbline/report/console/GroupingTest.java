package dev.plumbline.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Fixtures;
import dev.plumbline.report.Report;
import dev.plumbline.report.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However little is listed, and by whatever it is grouped, the last lines are the summary. */
final class GroupingTest {
  private static final Look USUAL = new Look(false, 100, false);

  static Collection<String> fixtures() {
    return Fixtures.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theLastLinesDoNotDependOnWhatIsListed(String fixture) throws IOException {
    Report report = Fixtures.report(fixture);
    String usual = text(USUAL, report);
    String last = usual.substring(lastBlock(usual));

    for (Grouping grouping : Grouping.values()) {
      for (Detail detail : Detail.values()) {
        assertThat(text(USUAL.by(grouping).in(detail), report)).endsWith(last);
        assertThat(text(USUAL.by(grouping).in(detail).ofFailed(), report)).endsWith(last);
      }
    }
  }

  private static int lastBlock(String text) {
    int gap = text.lastIndexOf("\n\n");
    return gap < 0 ? 0 : gap + 2;
  }

  @Test
  void quietSaysProblemsAndTotalsOnly() throws IOException {
    String text = text(USUAL.in(Detail.QUIET), Fixtures.report("every state of a pipeline"));

    assertThat(text)
        .contains("something about spec is wrong")
        .contains("210987654321/eu-west-1 could not be read")
        .doesNotContain("golden-windows")
        .contains("5 pipelines: 1 in line");
  }

  @Test
  void onlyFailedLeavesOutWhatDoesNotFail() throws IOException {
    Report report = Fixtures.report("every state of a pipeline");

    String text = text(USUAL.ofFailed(), report);

    assertThat(text)
        .contains("golden-windows: drifted")
        .contains("~ status")
        .contains("lost: missing")
        .contains("eu-west-1/golden-al2023: unreadable")
        .doesNotContain("by-hand", "~ description", "more differences", "(waived");
    assertThat(text(USUAL.ofFailed(), Fixtures.report("below the line")))
        .startsWith("2 pipelines: 1 in line, 1 drifted");
  }

  /** The findings of every heading come to those of the summary that are told. */
  @Test
  void groupsByRuleHoldEveryFinding() throws IOException {
    Report report = Fixtures.report("10 000 findings");

    String text = text(USUAL.by(Grouping.RULE), report);

    Pattern heading = Pattern.compile("(?m)^[a-z.-]+: (\\d+) in \\d+ pipelines?, (\\d+) fail");
    Summary summary = report.header().summary();
    assertThat(sum(heading, 1, text)).isEqualTo(10_000);
    assertThat(sum(heading, 2, text)).isEqualTo(summary.failing());
    assertThat(text.lines().count()).isLessThan(200);
    assertThat(text).contains("  and 980 more\n");
  }

  private static int sum(Pattern pattern, int group, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(group))
        .mapToInt(Integer::parseInt)
        .sum();
  }

  @Test
  void groupsByRuleBeginWithWhatCouldNotBeRead() throws IOException {
    String text = text(USUAL.by(Grouping.RULE), Fixtures.report("every state of a pipeline"));

    assertThat(text.indexOf("not read or not evaluated: 2 in 2 pipelines, 2 fail"))
        .isPositive()
        .isLessThan(text.indexOf("drift.status: 1 in 1 pipeline, 1 fails"));
    assertThat(text).contains("rebuilt-often: the rule could not be evaluated");
  }

  @Test
  void everyTargetHasItsTotals() throws IOException {
    String text = text(USUAL.by(Grouping.TARGET), Fixtures.report("all in line"));

    assertThat(text)
        .contains("== 123456789012/eu-central-1: 6 pipelines: 6 in line; no open findings.")
        .contains("== 210987654321/eu-west-1: 6 pipelines: 6 in line; no open findings.");
  }

  @Test
  void aLongPageEndsWithTheRulesThatFailMost() throws IOException {
    String text = text(USUAL, Fixtures.report("10 000 findings"));

    assertThat(text)
        .containsPattern("(?m)^  critical drift.tags +1000 pipelines$")
        .containsPattern("(?m)^  high     drift.status +1000 pipelines$");
    assertThat(text.split("fix: Turn imageScanningEnabled on", -1)).hasSize(2);
    assertThat(text(USUAL, Fixtures.report("every field drifts"))).doesNotContain("worst first");
  }

  private static String text(Look look, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConsoleWriter(look).write(report, out);
    return out.toString(UTF_8);
  }
}
