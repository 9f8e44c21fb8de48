package dev.plumbline.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.policy.Finding;
import dev.plumbline.report.Expected;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Printable;
import dev.plumbline.report.RandomFleet;
import dev.plumbline.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MarkdownWriterTest {
  private static String page(Report report, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MarkdownWriter(limit).write(report, out);
    assertThat(out.size()).isLessThanOrEqualTo(limit);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Property(tries = 300)
  void theLawOfItsCountsHolds(
      @ForAll long seed, @ForAll @IntRange(min = 4000, max = 9000) int limit) throws IOException {
    Report report = RandomFleet.report(seed);
    List<MarkdownCounts.Part> parts = MarkdownCounts.parts(page(report, limit));
    List<Gap> gaps = Expected.gaps(report);
    long unaccepted = gaps.stream().filter(gap -> !gap.accepted()).count();
    int open = Expected.findings(report, Finding.Status.OPEN).size();
    long pipelines =
        StreamSupport.stream(report.pipelines().spliterator(), false)
            .filter(PipelineDetails::tells)
            .count();
    assertThat(total(parts, "Not read, evaluated or done")).isEqualTo(unaccepted);
    assertThat(total(parts, "Findings that fail the run"))
        .isEqualTo(report.header().summary().failing());
    assertThat(total(parts, "Pipelines with something to say")).isEqualTo(pipelines);
    assertThat(pipelines > 0 || open == 0).isTrue();
    assertThat(total(parts, "Waived"))
        .isEqualTo(
            report.header().summary().count(Finding.Status.WAIVED) + gaps.size() - unaccepted);
    assertThat(parts)
        .allSatisfy(p -> assertThat(p.shown() + p.more()).as("%s", p).isEqualTo(p.total()));
  }

  private static long total(List<MarkdownCounts.Part> parts, String heading) {
    return parts.stream()
        .filter(p -> p.heading().equals(heading))
        .mapToInt(MarkdownCounts.Part::total)
        .sum();
  }

  @Property(tries = 20)
  void theWorstComeFirstWithinTheLimit(@ForAll @IntRange(min = 4000, max = 100_000) int limit)
      throws IOException {
    String page = page(Expected.large(1000), limit);
    MarkdownCounts.Part failing =
        MarkdownCounts.parts(page).stream()
            .filter(p -> p.heading().startsWith("Findings"))
            .findFirst()
            .orElseThrow();
    assertThat(failing.total()).isEqualTo(1000);
    assertThat(failing.more()).isPositive();
    List<String> severities =
        page.lines()
            .filter(line -> line.matches("\\| (critical|high|medium|low) .*"))
            .map(line -> line.split(" ", -1)[1])
            .toList();
    assertThat(severities)
        .hasSize(failing.shown())
        .isSortedAccordingTo(MarkdownWriterTest::bySeverity);
  }

  private static int bySeverity(String a, String b) {
    List<String> order = List.of("critical", "high", "medium", "low");
    return Integer.compare(order.indexOf(a), order.indexOf(b));
  }

  static List<String> hostile() {
    List<String> texts = new ArrayList<>(RandomFleet.HOSTILE);
    texts.removeIf(String::isEmpty);
    texts.addAll(
        List.of(
            "<img src=x onerror=alert(1)> </details> <!-- ",
            "[x](http://e.example) ![y](z) <http://a.example> www.e.example https://e.example",
            "@team a@b.example #12 GH-3 !4 owner/repo#5",
            "`` ` ``` \\` \\| | \\\\| a\\",
            "&lt; &amp; $x$ **b** __c__ ~~d~~ | - # x",
            "x".repeat(500)));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverItHoldsATextStaysThatText(String text) {
    String row = "| " + Markdown.prose(text) + " | " + Markdown.cell(text) + " | end |";
    Node table =
        MarkdownCounts.PARSER.parse("| a | b | c |\n| --- | --- | --- |\n" + row).getFirstChild();
    List<Node> cells = new ArrayList<>();
    List<Node> alive = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableCell cell && !cell.isHeader()) {
              cells.add(node);
            }
            visitChildren(node);
          }

          @Override
          public void visit(Link node) {
            alive.add(node);
          }

          @Override
          public void visit(Image node) {
            alive.add(node);
          }

          @Override
          public void visit(HtmlInline node) {
            if (!node.getLiteral().matches("</?code>")) {
              alive.add(node);
            }
          }
        });
    assertThat(alive).isEmpty();
    assertThat(cells).hasSize(3);
    String shown = Printable.line(text).strip();
    assertThat(MarkdownCounts.text(cells.get(0)).strip()).isEqualTo(shown);
    assertThat(MarkdownCounts.text(cells.get(1)).strip()).isEqualTo(shown);
    assertThat(MarkdownCounts.text(cells.get(2))).isEqualTo("end");
    assertThat(MarkdownCounts.text(MarkdownCounts.PARSER.parse("a " + Markdown.code(text))))
        .isEqualTo("a " + Printable.line(text));
    // What is found in rendered text, where escapes are gone.
    assertThat(MarkdownCounts.raw(cells.get(0))).doesNotContainPattern("[@#!][\\p{L}\\p{N}]");
    assertThat(Markdown.prose(text)).doesNotContain("http://", "https://", "www.e");
  }
}
