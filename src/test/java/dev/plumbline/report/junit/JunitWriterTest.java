package dev.plumbline.report.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Places;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class JunitWriterTest {
  /** Types to which a reader that casts by them would turn a failure's text. */
  private static final Set<String> CASTS =
      Set.of(
          "symbol",
          "date",
          "datetime",
          "dateTime",
          "integer",
          "float",
          "decimal",
          "double",
          "boolean",
          "string",
          "yaml",
          "base64Binary",
          "binary",
          "file",
          "array",
          "hash");

  @Property(tries = 150)
  void isValidAndNeverGreenWhenTheExitCodeIsNot(@ForAll long seed) throws Exception {
    Report report = RandomFleet.report(seed);
    Document xml = valid(report);
    int red = 0;
    for (Element suite : elements(xml, "testsuite")) {
      red += countsOf(suite);
      assertUniqueNames(suite);
    }
    assertThat(red > 0).isEqualTo(ExitStatus.of(report.header()).code() != 0);
    for (String element : List.of("failure", "error")) {
      for (Element bad : elements(xml, element)) {
        assertThat(bad.getAttribute("type")).isNotEmpty().isNotIn(CASTS);
      }
    }
  }

  @Test
  void aRunOverNothingHasCasesAndIsGreen() throws Exception {
    Document xml = valid(Fleet.empty());
    assertThat(elements(xml, "testsuite")).hasSize(1);
    assertThat(elements(xml, "testcase")).isNotEmpty();
    assertThat(elements(xml, "error")).isEmpty();
  }

  @Test
  void namesAreTheSameWhetherGoodOrBad() throws Exception {
    Set<String> good = names(one(new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.IN_LINE)));
    Fleet.Sample drifted = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.DRIFTED);
    drifted.drift("status", FieldState.CHANGED, "\"SECRET\"", "\"VALUE\"", Severity.HIGH);
    drifted.failed(Fleet.SCANNING, Finding.Status.OPEN, "holds VALUE");
    assertThat(names(one(drifted))).isEqualTo(good);
    Fleet.Sample missing = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.MISSING);
    missing.finding(
        Finding.Kind.PIPELINE, "pipeline.missing", "", Severity.HIGH, "it does not exist");
    assertThat(names(one(missing))).isEqualTo(good);
    assertThat(good)
        .contains("123456789012.eu-central-1.a drift.status", "plumbline.run problems.spec")
        .noneMatch(name -> name.contains("VALUE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "& < > \" ' ]]> <![CDATA[ &amp;",
        "\u001B[31m \u0000 \u0007 \u009B",
        "\uFFFE \uFFFF \uD800 \uDC00",
        "\uD83D\uDE00 | @ ::"
      })
  void hostileTextArrivesAsItIsOrVisiblyEscaped(String text) throws Exception {
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.DRIFTED);
    sample.failed(Fleet.SCANNING, Finding.Status.OPEN, text + "\nsecond line\ttabbed");
    Document xml = valid(one(sample));
    Element failure = elements(xml, "failure").get(0);
    String shown =
        text.replace("\u001B", "\\u001B")
            .replace("\u0000", "\\u0000")
            .replace("\u0007", "\\u0007")
            .replace("\u009B", "\\u009B")
            .replace("\uFFFE", "\\uFFFE")
            .replace("\uFFFF", "\\uFFFF")
            .replace("\uD800 ", "\\uD800 ")
            .replace(" \uDC00", " \\uDC00");
    assertThat(failure.getTextContent()).contains(shown + "\nsecond line\ttabbed");
    assertThat(failure.getAttribute("message")).isEqualTo(shown + "\\nsecond line\\ttabbed");
  }

  @Test
  void aHugeTextIsCutInItsMiddle() throws Exception {
    String huge = "begin" + "x".repeat(100_000) + "end";
    Fleet.Sample sample = new Fleet.Sample(Fleet.BERLIN, "a").state(PipelineState.DRIFTED);
    sample.failed(Fleet.SCANNING, Finding.Status.OPEN, huge);
    byte[] bytes = write(one(sample));
    assertThat(bytes).hasSizeLessThan(10_000);
    assertThat(new String(bytes, UTF_8))
        .contains("beginxxx")
        .contains("xxx...xxx")
        .contains("xend");
  }

  private static Report one(Fleet.Sample sample) {
    return Fleet.report(Fleet.run(Stage.CHECK, true), List.of(), List.of(), List.of(sample.make()));
  }

  private static Set<String> names(Report report) throws Exception {
    return elements(valid(report), "testcase").stream()
        .map(c -> c.getAttribute("classname") + " " + c.getAttribute("name"))
        .collect(Collectors.toSet());
  }

  /** Failures and errors, after checking that the suite's counts are those of its elements. */
  private static int countsOf(Element suite) {
    int failures = suite.getElementsByTagName("failure").getLength();
    int errors = suite.getElementsByTagName("error").getLength();
    assertThat(suite.getAttribute("tests"))
        .isEqualTo("" + suite.getElementsByTagName("testcase").getLength());
    assertThat(suite.getAttribute("failures")).isEqualTo("" + failures);
    assertThat(suite.getAttribute("errors")).isEqualTo("" + errors);
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo("" + suite.getElementsByTagName("skipped").getLength());
    return failures + errors;
  }

  private static void assertUniqueNames(Element suite) {
    Set<String> seen = new HashSet<>();
    NodeList cases = suite.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      assertThat(seen.add(((Element) cases.item(i)).getAttribute("name"))).isTrue();
    }
  }

  private static Document valid(Report report) throws Exception {
    byte[] bytes = write(report);
    Schemas.JENKINS.check(bytes);
    Schemas.ANT.check(bytes);
    return parse(bytes);
  }

  private static Document parse(byte[] bytes)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static byte[] write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JunitStyle.USUAL.writer(Fleet.MEMBERS, Places.ROOT).write(report, out);
    return out.toByteArray();
  }

  private static List<Element> elements(Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
