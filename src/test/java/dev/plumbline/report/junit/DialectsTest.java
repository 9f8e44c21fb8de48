package dev.plumbline.report.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.Counts;
import dev.plumbline.report.Fixtures;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Header;
import dev.plumbline.report.Output;
import dev.plumbline.report.Outputs;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What each dialect promises of its schema, and what several files promise together. */
final class DialectsTest {
  @TempDir private Path folder;

  static Collection<String> fixtures() {
    return Fixtures.names();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void jenkinsIsValidInItsSchemaAndInAnts(String fixture) throws Exception {
    byte[] file = one(JunitStyle.USUAL, Fixtures.report(fixture));

    Schemas.JENKINS.check(file);
    Schemas.ANT.check(file);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void surefireIsAFolderOfFilesThatAreValidInItsSchema(String fixture) throws Exception {
    Report report = Fixtures.report(fixture);

    SortedMap<String, byte[]> files = several(JunitStyle.USUAL.in(Dialect.SUREFIRE), report);

    assertThat(files).hasSize(1 + report.header().summary().pipelines());
    assertThat(files.firstKey()).startsWith("TEST-");
    for (byte[] file : files.values()) {
      Schemas.SUREFIRE.check(file);
    }
    assertThat(JunitCounts.read(files.values())).isEqualTo(counts(report));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void extendedIsValidInJenkinssSchemaButForWhatItAdds(String fixture) throws Exception {
    Report report = Fixtures.report(fixture);
    byte[] file = one(JunitStyle.USUAL.in(Dialect.EXTENDED), report);

    assertThat(JunitCounts.read(file)).isEqualTo(counts(report));
    String plain =
        new String(file, UTF_8)
            .replaceAll("(<testcase [^>]*?) file=\"[^\"]*\" line=\"[0-9]+\"", "$1")
            .replaceAll("(<testcase [^>]*>\n +)<properties>[^§]*?</properties>", "$1");
    Schemas.JENKINS.check(plain.getBytes(UTF_8));
  }

  @Test
  void extendedSaysWhereAndWhich() throws Exception {
    byte[] file =
        one(
            JunitStyle.USUAL.in(Dialect.EXTENDED),
            Fixtures.report("every state of a pipeline"),
            new Places("infra"));

    assertThatThrownBy(() -> Schemas.JENKINS.check(file)).isInstanceOf(SAXException.class);
    assertThat(new String(file, UTF_8))
        .contains(" name=\"drift.status\" time=\"0.000\" file=\"infra/specs/a.yaml\" line=\"4\">")
        .contains(
            "<property name=\"finding\""
                + " value=\"123456789012/eu-central-1/golden-windows/drift.status#status\"/>");
  }

  @Test
  void whatDoesNotFailPassesIsSkippedOrFailsAsAsked() throws Exception {
    Report report = Fixtures.report("below the line");

    assertThat(outcome(Below.PASS, report)).isEqualTo("pass");
    assertThat(outcome(Below.SKIP, report)).isEqualTo("skipped");
    assertThat(outcome(Below.FAIL, report)).isEqualTo("failure");
    assertThat(new String(one(JunitStyle.USUAL, report), UTF_8))
        .contains("does not fail: [medium] rebuilt-often: is not rebuilt");
    for (Below below : Below.values()) {
      assertThat(JunitCounts.read(one(JunitStyle.USUAL.with(below), report)))
          .isEqualTo(counts(report));
    }
  }

  private static String outcome(Below below, Report report) throws Exception {
    for (Element suite : JunitCounts.suites(one(JunitStyle.USUAL.with(below), report))) {
      for (Element one : JunitCounts.children(suite, "testcase")) {
        if (one.getAttribute("name").equals("rebuilt-often")
            && suite.getAttribute("name").endsWith("/quiet")) {
          return Stream.of("skipped", "failure")
              .filter(element -> !JunitCounts.children(one, element).isEmpty())
              .findFirst()
              .orElse("pass");
        }
      }
    }
    throw new IllegalStateException("no such case");
  }

  @Test
  void oneThatIsAcceptedDoesNotHideOneThatIsOpen() throws Exception {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "both").state(PipelineState.DRIFTED);
    sample.finding(Finding.Kind.DRIFT, "drift.tags", "tags.a", Severity.INFO, "a is off");
    sample.finding(Finding.Kind.DRIFT, "drift.tags", "tags.b", Severity.HIGH, "b is off");
    sample.under(Fleet.WAIVER);

    String file = new String(one(JunitStyle.USUAL, report(sample.make())), UTF_8);

    assertThat(file)
        .contains("name=\"drift.tags\" time=\"0.000\"/>")
        .contains("does not fail: [info] drift.tags#tags.a: a is off\nwaived: [high] drift.tags");
  }

  @Test
  void tooManyFindingsForOneBodyAreCounted() throws Exception {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "much").state(PipelineState.DRIFTED);
    for (int i = 0; i < 300; i++) {
      Severity severity = i < 150 ? Severity.INFO : Severity.HIGH;
      String member = i < 150 ? "tags" : "workflows";
      String text = "message ".repeat(30);
      sample.finding(Finding.Kind.DRIFT, "drift." + member, "k" + i, severity, text);
    }
    Report report = report(sample.make());

    byte[] file = one(JunitStyle.USUAL, report);

    assertThat(JunitCounts.read(file)).isEqualTo(counts(report));
    assertThat(new String(file, UTF_8)).containsPattern("\nand \\d+ more</system-out>");
    assertThat(new String(file, UTF_8)).containsPattern("\nand \\d+ more</failure>");
  }

  @Test
  void partsHoldWholeSuitesAndTogetherAllOfThem() throws Exception {
    Report report = Fixtures.report("10 000 findings");

    SortedMap<String, byte[]> parts = several(split(2000), report);

    assertThat(parts.size()).isGreaterThan(3);
    assertThat(parts.firstKey()).isEqualTo("report-001.xml");
    List<String> suites = new ArrayList<>();
    for (byte[] part : parts.values()) {
      Schemas.JENKINS.check(part);
      Schemas.ANT.check(part);
      int cases = 0;
      for (Element suite : JunitCounts.suites(part)) {
        suites.add(suite.getAttribute("name"));
        cases += Integer.parseInt(suite.getAttribute("tests"));
      }
      assertThat(cases).isBetween(1, 2000);
    }
    assertThat(suites)
        .isEqualTo(
            JunitCounts.suites(one(JunitStyle.USUAL, report)).stream()
                .map(suite -> suite.getAttribute("name"))
                .toList());
    assertThat(JunitCounts.read(parts.values())).isEqualTo(counts(report));
  }

  @Test
  void aSuiteThatIsLargerThanAPartIsNotParted() throws Exception {
    SortedMap<String, byte[]> parts = several(split(1), Fixtures.report("all in line"));

    assertThat(parts).hasSize(13);
    Schemas.ANT.check(Objects.requireNonNull(parts.get("report-013.xml")));
  }

  @Test
  void filesOfAnEarlierRunGoAndOthersStay() throws Exception {
    several(JunitStyle.USUAL, Fixtures.report("all in line"));
    several(split(50), Fixtures.report("all in line"));
    assertThat(names()).doesNotContain("report.xml").hasSizeGreaterThan(2);
    Files.writeString(folder.resolve("report-old.xml"), "somebody's");
    Files.writeString(folder.resolve("report-001.xml.bak"), "somebody's");

    several(split(50), Fixtures.report("zero pipelines"));

    assertThat(names()).containsExactly("report-001.xml", "report-001.xml.bak", "report-old.xml");
  }

  @Test
  void surefireFilesOfPipelinesThatAreGoneGoAndOthersStay() throws Exception {
    JunitStyle surefire = JunitStyle.USUAL.in(Dialect.SUREFIRE);
    Path place = folder.resolve("report.xml");
    write(surefire, Fixtures.report("all in line"), place);
    Files.writeString(place.resolve("TEST-com.example.OtherTest.xml"), "somebody's");

    write(surefire, Fixtures.report("zero pipelines"), place);

    assertThat(names(place))
        .containsExactly("TEST-com.example.OtherTest.xml", "TEST-plumbline.run.xml");
  }

  @Test
  void whereOneFileCannotBeWrittenNoneIs() throws Exception {
    Files.createDirectories(folder.resolve("report-002.xml/in-the-way"));

    Report written = write(split(1), Fixtures.report("all in line"), folder.resolve("report.xml"));

    assertThat(written.header().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("report.xml").contains("it is a folder"));
    assertThat(names()).containsExactly("report-002.xml");
  }

  @Test
  void severalFilesDoNotGoToStandardOutput() {
    Output output =
        new Output("junit", split(5).layout(Fleet.MEMBERS, Places.ROOT), Optional.empty());
    ByteArrayOutputStream standard = new ByteArrayOutputStream();

    Report written = new Outputs(List.of(output), standard).write(Fleet.inLine());

    assertThat(standard.size()).isZero();
    assertThat(written.header().problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("it has several files"));
  }

  @Test
  void aFileThatIsTooLargeForDashboardsIsNoted() throws Exception {
    List<String> notes = new ArrayList<>();
    JunitStyle style = new JunitStyle(Dialect.JENKINS, Below.PASS, OptionalInt.empty(), notes::add);
    PipelineResult result = new Fleet.Sample(Fleet.BERLIN, "golden").make();
    Header header = report(result).header();

    new JunitWriter(new Suites(style, Fleet.MEMBERS, Places.ROOT))
        .write(
            new Report(header, Collections.nCopies(6000, result)), OutputStream.nullOutputStream());
    assertThat(notes).isEmpty();
    new JunitWriter(new Suites(style, Fleet.MEMBERS, Places.ROOT))
        .write(
            new Report(header, Collections.nCopies(7000, result)), OutputStream.nullOutputStream());

    assertThat(notes)
        .singleElement()
        .satisfies(note -> assertThat(note).contains("63008 cases").contains("--junit-split"));
  }

  private static Report report(PipelineResult... results) {
    return Fleet.report(Fleet.run(Stage.CHECK, true), List.of(), List.of(), List.of(results));
  }

  private static JunitStyle split(int cases) {
    return new JunitStyle(Dialect.JENKINS, Below.PASS, OptionalInt.of(cases), note -> {});
  }

  private static Counts counts(Report report) {
    return Counts.of(report.header())
        .only(List.of("pipelines", "state.", "targets", "finding.", "failing"));
  }

  private static byte[] one(JunitStyle style, Report report) throws IOException {
    return one(style, report, Places.ROOT);
  }

  private static byte[] one(JunitStyle style, Report report, Places places) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    style.writer(Fleet.MEMBERS, places).write(report, out);
    return out.toByteArray();
  }

  /** The files that are there after writing to {@code report.xml}, or into it. */
  private SortedMap<String, byte[]> several(JunitStyle style, Report report) throws IOException {
    Path place = folder.resolve("report.xml");
    assertThat(write(style, report, place).header().problems())
        .isEqualTo(report.header().problems());
    SortedMap<String, byte[]> files = new TreeMap<>();
    Path there = Files.isDirectory(place) ? place : folder;
    for (String name : names(there)) {
      files.put(name, Files.readAllBytes(there.resolve(name)));
    }
    return files;
  }

  private static Report write(JunitStyle style, Report report, Path place) {
    Output output =
        new Output("junit", style.layout(Fleet.MEMBERS, Places.ROOT), Optional.of(place));
    return new Outputs(List.of(output), OutputStream.nullOutputStream()).write(report);
  }

  private List<String> names() throws IOException {
    return names(folder);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
