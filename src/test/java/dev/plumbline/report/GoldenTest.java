package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.plumbline.report.console.Grouping;
import dev.plumbline.report.console.Look;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.format.Style;
import dev.plumbline.report.json.JsonReader;
import dev.plumbline.report.junit.Dialect;
import dev.plumbline.report.junit.JunitStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format of every report in {@code golden/report/<case>}. With {@code -Dgolden.update=true}
 * the files are written anew, and the test fails all the same.
 */
final class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/report");

  private static final Map<String, Supplier<Report>> CASES =
      new TreeMap<>(
          Map.of(
              "in-line", Fleet::inLine,
              "empty", Fleet::empty,
              "gate", Fleet::gate,
              "since", Fleet::since,
              "waived", Fleet::waived,
              "everything", Fleet::everything));

  /** One of each format, and how else a person may like the console. */
  private static final Map<String, ReportWriter> FILES = files();

  private static Map<String, ReportWriter> files() {
    Map<String, ReportWriter> files = new TreeMap<>();
    for (Format format : Format.values()) {
      files.put(name(format), format.writer(Style.PLAIN));
    }
    files.put("report.html", (report, out) -> out.write(plain(report)));
    // A few members, so that a person can read the file.
    files.put("junit.xml", JunitStyle.USUAL.writer(Fleet.MEMBERS, Places.ROOT));
    files.put(
        "junit-extended.xml",
        JunitStyle.USUAL.in(Dialect.EXTENDED).writer(Fleet.MEMBERS, Places.ROOT));
    files.put(
        "console-verbose.txt", Format.CONSOLE.writer(Style.PLAIN.with(new Look(false, 100, true))));
    Look plain = new Look(false, 80, false);
    files.put(
        "console-by-rule.txt", Format.CONSOLE.writer(Style.PLAIN.with(plain.by(Grouping.RULE))));
    files.put(
        "console-by-target.txt",
        Format.CONSOLE.writer(Style.PLAIN.with(plain.by(Grouping.TARGET).ofFailed())));
    files.put(
        "console-colour.txt", Format.CONSOLE.writer(Style.PLAIN.with(new Look(true, 60, false))));
    return files;
  }

  /** The page without its style and its script, which have files of their own. */
  private static byte[] plain(Report report) throws IOException {
    return written(Format.HTML.writer(Style.PLAIN), report)
        .replaceAll("(?s)(<(style|script)>).*?(</(style|script)>)", "$1$3")
        .replaceAll("'sha256-[^']*'", "'sha256-'")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Format format) {
    return switch (format) {
      case JSON -> "report.json";
      case JUNIT -> "junit.xml";
      case HTML -> "report.html";
      case CONSOLE -> "console.txt";
      case MARKDOWN -> "summary.md";
      case GITHUB -> "github.txt";
      case CODEQUALITY -> "codequality.json";
      case SARIF -> "report.sarif";
      case PROMETHEUS -> "plumbline.prom";
      case CSV -> "findings.csv";
      case OCSF -> "ocsf.jsonl";
      case ASFF -> "asff.jsonl";
    };
  }

  static Stream<String> cases() {
    return CASES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFormatIsAsItWas(String name) throws IOException {
    Report report = Objects.requireNonNull(CASES.get(name)).get();
    List<Executable> checks = new ArrayList<>();
    for (Map.Entry<String, ReportWriter> file : FILES.entrySet()) {
      checks.add(
          () -> check(ROOT.resolve(name).resolve(file.getKey()), written(file.getValue(), report)));
    }
    assertAll(checks);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aReportReadFromJsonGivesTheSameFiles(String name) throws IOException {
    Path folder = ROOT.resolve(name);
    try (JsonReader reader = JsonReader.open(folder.resolve("report.json"), "report.json")) {
      Report report = reader.report().orElseThrow();
      for (Map.Entry<String, ReportWriter> file : FILES.entrySet()) {
        assertThat(written(file.getValue(), report))
            .isEqualTo(expected(folder.resolve(file.getKey())));
      }
    }
  }

  @Test
  void noFolderIsOrphaned() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(CASES.keySet());
    }
  }

  private static String written(ReportWriter writer, Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A file of lines that has none is not kept. */
  private static String expected(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void check(Path file, String actual) throws IOException {
    String expected = expected(file);
    if (Boolean.getBoolean("golden.update") && !actual.equals(expected)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).as("%s", file).isEqualTo(expected);
  }
}
