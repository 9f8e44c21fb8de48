package dev.plumbline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Counts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Counts the elements of a page, and holds what its numbers say to that. */
public final class HtmlCounts {
  private static final List<String> RESULTS = List.of("pass", "fail", "error", "not-evaluated");

  private HtmlCounts() {}

  public static Counts read(byte[] file) {
    Document page = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
    Counts counts = elements(page);
    assertThat(said(page)).isEqualTo(counts.only(SAID));
    return counts;
  }

  private static final List<String> SAID =
      List.of(
          "pipelines",
          "state.",
          "check.",
          "finding.",
          "severity.",
          "failing",
          "incomplete",
          "problem.");

  private static Counts elements(Document page) {
    Counts.Tally tally = new Counts.Tally();
    for (Element pipeline : page.getElementsByClass("pipeline")) {
      tally.add("pipelines", 1).add("state." + pipeline.attr("data-state"), 1);
      tally.add("incomplete", pipeline.hasAttr("data-incomplete") ? 1 : 0);
      for (String result : RESULTS) {
        tally.add("check." + result, Integer.parseInt(pipeline.attr("data-" + result)));
      }
    }
    for (Element finding : page.getElementsByClass("finding")) {
      tally.add("finding." + finding.attr("data-status"), 1);
      tally.add("failing", finding.hasAttr("data-fails") ? 1 : 0);
      boolean open = finding.attr("data-status").equals("open");
      tally.add("severity." + finding.attr("data-severity"), open ? 1 : 0);
    }
    for (Element problem : page.getElementsByClass("problem")) {
      tally.add("problem." + problem.attr("data-weight"), 1);
    }
    page.getElementsByClass("target")
        .forEach(target -> tally.add("targets", target.hasAttr("data-read") ? 1 : 0));
    return tally.counts();
  }

  private static Counts said(Document page) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Element element : page.getElementsByAttribute("data-count")) {
      String word = element.attr("data-count");
      int number = Integer.parseInt(element.text().replace(",", ""));
      if (!List.of("exit-code", "accepted").contains(word)) {
        numbers.put(word(word), number);
      }
    }
    return new Counts(numbers);
  }

  /**
   * {@code state-in-line} is {@code state.in line} here, and {@code waived} {@code finding.waived}.
   */
  private static String word(String name) {
    if (name.startsWith("state-")) {
      return "state." + name.substring("state-".length()).replace('-', ' ');
    }
    if (List.of("open", "waived", "baseline", "excepted").contains(name)) {
      return "finding." + name;
    }
    return name.replaceFirst("^(check|severity|problem)-", "$1.");
  }
}
