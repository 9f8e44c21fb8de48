package dev.plumbline.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import dev.plumbline.report.Summary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ConsoleWriterTest {
  @Property(tries = 100)
  void nothingSteersTheTerminalAndColourChangesNoText(@ForAll long seed) throws IOException {
    Report report = RandomFleet.report(seed);
    String plain = text(report, false, true);
    assertThat(plain.codePoints().filter(c -> c != '\n'))
        .allMatch(c -> c >= 0x20 && c != 0x7F && (c < 0x80 || c > 0x9F) && c != 0x202E);
    assertThat(text(report, true, true).replaceAll("\u001B\\[[0-9;]+m", "")).isEqualTo(plain);
  }

  @Property(tries = 50)
  void theTotalsAreTheSummarys(@ForAll long seed) throws IOException {
    Report report = RandomFleet.report(seed);
    Summary summary = report.header().summary();
    String text = new String(bytes(report, new ConsoleWriter(new Look(false, 400, false))), UTF_8);
    for (PipelineState state : PipelineState.values()) {
      if (summary.count(state) > 0) {
        assertThat(text).contains(summary.count(state) + " " + state);
      }
    }
    if (summary.failing() > 1) {
      assertThat(text).contains(summary.failing() + " fail the run");
    }
  }

  @Test
  void longValuesAreShortenedAndIdsAreNot() throws IOException {
    String id =
        "a-rule-with-a-name-that-is-longer-than-the-terminal-is-wide-and-still-an-id-"
            + "that-somebody-wants-to-copy";
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.DRIFTED);
    sample.drift(
        "description",
        FieldState.CHANGED,
        "\"" + "x".repeat(100_000) + "\"",
        "\"one\\ntwo\\u001b[2J\"",
        Severity.LOW);
    sample.finding(Finding.Kind.POLICY, id, "", Severity.HIGH, "is off");
    String text =
        text(
            Fleet.report(
                Fleet.run(Stage.CHECK, true), List.of(), List.of(), List.of(sample.make())),
            false,
            false);
    assertThat(text).contains(id).contains("xxx...xxx").contains("\"one\\ntwo\\u001B[2J\"");
    assertThat(text.lines().filter(line -> !line.contains(id)))
        .allMatch(line -> line.length() <= 80);
  }

  private static String text(Report report, boolean colour, boolean verbose) throws IOException {
    return new String(bytes(report, new ConsoleWriter(new Look(colour, 80, verbose))), UTF_8);
  }

  private static byte[] bytes(Report report, ConsoleWriter writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toByteArray();
  }
}
