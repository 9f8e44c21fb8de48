package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.asff.AsffCounts;
import dev.plumbline.report.codequality.CodeQualityCounts;
import dev.plumbline.report.console.ConsoleCounts;
import dev.plumbline.report.csv.CsvCounts;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.format.Style;
import dev.plumbline.report.github.GithubCounts;
import dev.plumbline.report.html.HtmlCounts;
import dev.plumbline.report.json.JsonCounts;
import dev.plumbline.report.json.JsonReader;
import dev.plumbline.report.json.Spool;
import dev.plumbline.report.junit.JunitCounts;
import dev.plumbline.report.markdown.MarkdownCounts;
import dev.plumbline.report.ocsf.OcsfCounts;
import dev.plumbline.report.prometheus.PrometheusCounts;
import dev.plumbline.report.sarif.SarifCounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every format and every fixture: the file is UTF-8, is the same when it is written
 * again under other locales and from the JSON report, and its numbers are the summary's.
 */
final class FormatLawsTest {
  /** Case, digits and direction of text differ there from what programs expect. */
  private static final List<Locale> LOCALES =
      Stream.of("de-DE", "tr-TR", "ar-EG-u-nu-arab").map(Locale::forLanguageTag).toList();

  @TempDir private static Path folder;
  private static Optional<Both> last = Optional.empty();
  private static final String[] EVERYTHING = {
    "pipelines",
    "state.",
    "check.",
    "finding.",
    "severity.",
    "failing",
    "incomplete",
    "problem.",
    "targets"
  };

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  /** A new format has its row here, and its reader in the test package of the format. */
  private static FormatLaw law(Format format) {
    ReportWriter writer = format.writer(Style.PLAIN);
    return switch (format) {
      case JSON -> FormatLaw.of(writer, JsonCounts::read, EVERYTHING);
      case JUNIT ->
          FormatLaw.of(
              writer, JunitCounts::read, "pipelines", "state.", "targets", "finding.", "failing");
      case HTML -> FormatLaw.of(writer, HtmlCounts::read, EVERYTHING);
      case CONSOLE ->
          FormatLaw.of(
              writer,
              ConsoleCounts::read,
              "pipelines",
              "state.",
              "check.",
              "finding.",
              "severity.",
              "failing",
              "problem.");
      case MARKDOWN -> new FormatLaw(writer, SentenceCounts.HELD, MarkdownCounts::read);
      case GITHUB -> new FormatLaw(writer, SentenceCounts.HELD, GithubCounts::read);
      case PROMETHEUS -> FormatLaw.of(writer, PrometheusCounts::read, EVERYTHING);
      case CSV -> FormatLaw.of(writer, CsvCounts::read, "finding.", "severity.", "failing");
      case OCSF -> FormatLaw.of(writer, OcsfCounts::read, "finding.", "severity.", "failing");
      case ASFF -> FormatLaw.of(writer, AsffCounts::read, "finding.", "severity.", "failing");
      case SARIF -> FormatLaw.of(writer, SarifCounts::read, "finding.", "severity.", "failing");
      case CODEQUALITY -> FormatLaw.of(writer, CodeQualityCounts::read, "finding.open");
    };
  }

  static Stream<Arguments> everyFixtureAndFormat() {
    return Fixtures.names().stream()
        .flatMap(name -> Stream.of(Format.values()).map(format -> Arguments.of(name, format)));
  }

  @ParameterizedTest
  @MethodSource("everyFixtureAndFormat")
  void holds(String fixture, Format format) throws Exception {
    Both both = both(fixture);
    byte[] file = write(format, both.run());
    assertUtf8(file);
    FormatLaw law = law(format);
    assertThat(law.reader().read(file)).isEqualTo(Counts.of(both.run().header()).only(law.holds()));
    for (Locale locale : LOCALES) {
      Locale.setDefault(locale);
      assertSame("in " + locale, write(format, both.run()), file);
    }
    Locale.setDefault(before);
    assertSame("rendered", write(format, both.rendered()), file);
  }

  /** Shows only where two files part: whole ones would be megabytes. */
  private static void assertSame(String what, byte[] found, byte[] wanted) {
    int at = Arrays.mismatch(found, wanted);
    if (at >= 0) {
      assertThat(around(found, at)).as(what + ", byte " + at).isEqualTo(around(wanted, at));
    }
    assertThat(at).as(what).isNegative();
  }

  private static String around(byte[] file, int at) {
    int from = Math.max(0, at - 100);
    int length = Math.min(file.length - from, 200);
    return new String(file, from, length, StandardCharsets.UTF_8);
  }

  /**
   * A report twice.
   *
   * @param spool of the run
   * @param run as the run has it: its results come from the spool
   * @param json the run's JSON report, read back
   */
  private record Both(String fixture, Spool spool, Report run, JsonReader json) {
    static Both of(String fixture) throws IOException {
      Report made = Fixtures.report(fixture);
      Spool spool = Spool.in(folder);
      made.pipelines().forEach(spool::add);
      Header header = made.header();
      Report run = spool.finish(header.run(), header.problems(), header.targets(), header.rules());
      Path file = folder.resolve("report.json");
      Files.write(file, write(Format.JSON, run));
      JsonReader json = JsonReader.open(file, "report.json");
      assertThat(json.problems()).isEmpty();
      return new Both(fixture, spool, run, json);
    }

    Report rendered() {
      return json.report().orElseThrow();
    }

    void close() throws IOException {
      spool.close();
      json.close();
    }
  }

  /** Made once for all formats that meet it one after the other. */
  private static Both both(String fixture) throws IOException {
    if (!last.map(both -> both.fixture().equals(fixture)).orElse(false)) {
      closeLast();
      last = Optional.of(Both.of(fixture));
    }
    return last.orElseThrow();
  }

  @AfterAll
  static void closeLast() throws IOException {
    if (last.isPresent()) {
      last.get().close();
      last = Optional.empty();
    }
  }

  private static byte[] write(Format format, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    law(format).writer().write(report, out);
    return out.toByteArray();
  }

  private static void assertUtf8(byte[] file) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    // CSV has both characters at its line ends, and a file of lines may have none.
    assertThat(text.replace("\r\n", "\n")).doesNotContain("\u0000", "\r");
    assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
  }
}
