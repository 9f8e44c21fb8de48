package dev.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Level;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Sha256;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.Fleet;
import dev.plumbline.report.Header;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlWriterTest {
  private static final List<Report> FIXED =
      List.of(Fleet.inLine(), Fleet.empty(), Fleet.gate(), Fleet.waived(), Fleet.everything());

  private static Stream<Report> reports() {
    return Stream.concat(
        FIXED.stream(), Stream.iterate(1L, seed -> seed + 1).limit(60).map(RandomFleet::report));
  }

  private static String page(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlWriter().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document parsed(Report report) throws IOException {
    return Jsoup.parse(page(report));
  }

  @Test
  void theTargetsOfARunAreAllThere() throws IOException {
    assertThat(parsed(Fleet.everything()).select(".target th").eachText())
        .containsExactly(Fleet.BERLIN.toString(), Fleet.DUBLIN.toString());
  }

  @Test
  void noTextBecomesMarkup() throws IOException {
    for (Report report : (Iterable<Report>) reports()::iterator) {
      Document page = parsed(report);
      assertThat(page.select("script")).hasSize(1);
      assertThat(page.select("style")).hasSize(1);
      assertThat(page.select("img, iframe, object, embed, base, [style], [src]")).isEmpty();
      for (Element element : page.getAllElements()) {
        assertThat(element.attributes())
            .noneMatch(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"));
      }
    }
  }

  @Test
  void whatIsHostileStaysText() throws IOException {
    String image = "<img src=x onerror=alert(1)>";
    String script = "</script><script>alert(1)</script>";
    Report report =
        withRule(
            "javascript:alert(1) or https://example.com/a?b=1&c=<i>. Then " + image,
            new Fleet.Sample(Fleet.BERLIN, "golden")
                .failed(
                    Fleet.SCANNING, Finding.Status.OPEN, image, script, "\u202Eevil", "\uD800"));
    Document page = parsed(report);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select(".finding .message").eachText())
        .containsExactlyInAnyOrder(image, script, "\\u202Eevil", "\\uD800");
    assertThat(page.select(".finding .hint a").eachAttr("href"))
        .containsExactly("https://example.com/a?b=1&c=");
    assertThat(page.select(".finding .hint").text()).contains("javascript:alert(1)", image);
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    Document page = parsed(Fleet.everything());
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(href -> href.startsWith("#") || href.equals("data:,"));
    assertThat(page.select("link").eachAttr("rel")).containsExactly("icon");
  }

  @Test
  void thePolicyNamesTheVeryStyleAndScript() throws IOException {
    Document page = parsed(Fleet.everything());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none'");
    for (String tag : List.of("style", "script")) {
      byte[] text = page.expectFirst(tag).data().getBytes(StandardCharsets.UTF_8);
      assertThat(policy)
          .contains(
              tag + "-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'");
    }
  }

  @Test
  void noCharacterIsForbiddenOrInvisible() throws IOException {
    for (Report report : (Iterable<Report>) reports()::iterator) {
      assertThat(page(report))
          .doesNotContainPattern(
              "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\u202A-\u202E\uFFFE\uFFFF\\x{D800}-\\x{DFFF}]");
    }
  }

  @Test
  void linesOfThePageLeadToWhatIsThere() throws IOException {
    for (Report report : FIXED) {
      Document page = parsed(report);
      for (String target : page.select("a[href^=#]").eachAttr("href")) {
        assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
      }
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatFailsComesBeforeWhatDoesNot() throws IOException {
    assertThat(parsed(Fleet.everything()).select(".group > h3").eachText())
        .containsExactly(
            "Could not be checked 1",
            "Fails the run 2",
            "Does not fail the run 1",
            "Nothing to do 1");
  }

  @Test
  void theVerdictIsInWords() throws IOException {
    assertThat(FIXED.stream().map(HtmlWriterTest::verdict))
        .containsExactly(
            "Everything is in line",
            "There was nothing to check",
            "1 finding fails this run, and not everything could be checked",
            "1 finding fails this run, and not everything could be checked",
            "5 findings fail this run, and not everything could be checked");
  }

  @Test
  void aRunThatWasNotCompleteSaysSoWhateverTheReason() throws IOException {
    Report report =
        Fleet.report(
            Fleet.run(Stage.CHECK, false),
            List.of(),
            List.of(),
            List.of(new Fleet.Sample(Fleet.BERLIN, "golden").make()));
    assertThat(parsed(report).select("#problems .trouble").eachText())
        .containsExactly("error Not everything that was asked for was checked.");
  }

  @Test
  void aGateSinceACommitShowsWhatChangedAndWhatAMergeWouldChange() throws IOException {
    Document page = parsed(Fleet.since());
    assertThat(page.select(".pipeline[data-change]").eachAttr("data-change"))
        .containsExactlyInAnyOrder("added", "changed", "moved");
    assertThat(page.select("#since .removed").eachText())
        .containsExactly("gone 210987654321/eu-west-1, was at specs/old.yaml:3");
    assertThat(page.select("[data-change=changed] .preview td").eachText())
        .containsExactly("\"UTC\"", "\"Asia/Tokyo\"");
    assertThat(page.select("[data-change=added] .preview").text())
        .startsWith("A merge would create it");
    assertThat(page.select("[data-change=moved] .preview").text())
        .contains("not known", "NotInSnapshot");
  }

  @Test
  void aLongMessageIsFoldedAndStandsWhole() throws IOException {
    String text = "long ".repeat(400).strip();
    Report report =
        Fleet.report(
            Fleet.run(Stage.CHECK, true),
            List.of(),
            List.of(),
            List.of(
                new Fleet.Sample(Fleet.BERLIN, "golden")
                    .failed(Fleet.SCANNING, Finding.Status.OPEN, text)
                    .make()));
    Element message = parsed(report).expectFirst("details.message");
    assertThat(message.expectFirst("summary").text()).hasSizeLessThan(300);
    assertThat(message.select("> bdi").text()).isEqualTo(text);
  }

  private static String verdict(Report report) {
    try {
      return parsed(report).select("h1").text();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void waiversSayHowLongTheyHold() throws IOException {
    Acceptance soon =
        new Acceptance(
            "until Friday",
            "team-web",
            Optional.empty(),
            LocalDate.of(2026, 11, 27),
            false,
            new Origin("w.yaml", 3, 5));
    Report report =
        Fleet.report(
            Fleet.run(Stage.CHECK, true),
            List.of(),
            List.of(),
            List.of(
                new Fleet.Sample(Fleet.BERLIN, "one")
                    .failed(Fleet.SCANNING, Finding.Status.OPEN, "off")
                    .under(soon)
                    .make(),
                new Fleet.Sample(Fleet.BERLIN, "two")
                    .failed(Fleet.SCANNING, Finding.Status.OPEN, "off")
                    .under(Fleet.EXPIRED)
                    .make()));
    Document page = parsed(report);
    assertThat(page.select("#waivers tbody td:first-child").eachText())
        .containsExactly(
            "expired ended 2026-11-22 (1 day ago)", "ends soon until 2026-11-27 (4 days left)");
  }

  @Test
  void manyPipelinesAreFoldedAndFewAreNot() throws IOException {
    assertThat(parsed(Fleet.everything()).select(".pipeline[open]")).hasSize(3);
    List<Fleet.Sample> many =
        Stream.iterate(10, i -> i + 1)
            .limit(30)
            .map(
                i ->
                    new Fleet.Sample(Fleet.BERLIN, "golden-" + i)
                        .failed(Fleet.SCANNING, Finding.Status.OPEN, "off"))
            .toList();
    assertThat(
            parsed(
                    Fleet.report(
                        Fleet.run(Stage.CHECK, true),
                        List.of(),
                        List.of(),
                        many.stream().map(Fleet.Sample::make).toList()))
                .select(".pipeline[open]"))
        .isEmpty();
  }

  @Test
  void pipelinesAreWalkedOnceForEachGroupAndOnceBefore() throws IOException {
    Report report = Fleet.everything();
    AtomicInteger walks = new AtomicInteger();
    page(
        new Report(
            report.header(),
            () -> {
              walks.incrementAndGet();
              return report.pipelines().iterator();
            }));
    assertThat(walks).hasValue(5);
  }

  private static Report withRule(String remediation, Fleet.Sample sample) {
    Report report =
        Fleet.report(Fleet.run(Stage.CHECK, true), List.of(), List.of(), List.of(sample.make()));
    Rule scanning = Fleet.SCANNING;
    Rule rule =
        new Rule(
            scanning.id(),
            scanning.path(),
            scanning.severity(),
            Level.ERROR,
            scanning.title(),
            "",
            List.of(),
            remediation,
            scanning.stages(),
            true);
    Header header = report.header();
    return new Report(
        new Header(
            header.run(), header.problems(), header.targets(), List.of(rule), header.summary()),
        report.pipelines());
  }
}
