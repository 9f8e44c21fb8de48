package dev.plumbline.report.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.RelatedPage;
import dev.plumbline.policy.RuleEntry;
import dev.plumbline.policy.explain.Example;
import dev.plumbline.policy.explain.Explanation;
import dev.plumbline.policy.explain.FragmentText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A rule explained to people: what, why, how to fix it, and an example of each. */
public final class ExplanationWriter {
  private static final String INDENT = "  ";

  private final boolean colour;
  private final int width;

  /**
   * A writer.
   *
   * @param width in columns; 40 at least
   */
  public ExplanationWriter(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.max(40, width);
  }

  /** Writes one. */
  public void write(Explanation rule, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Page page = new Page(text, colour, width);
    page.line().add(Ink.BOLD, rule.id()).end();
    page.line().add(INDENT).wrapped(Ink.PLAIN, rule.title());
    facts(page, rule);
    paragraph(page, "Why", rule.why());
    parts(page, rule);
    paragraph(page, "How to fix it", rule.fix());
    params(page, rule);
    if (rule.example().isPresent()) {
      example(page, rule.example().get());
    }
    pages(page, rule);
    text.flush();
  }

  private static void facts(Page page, Explanation rule) throws IOException {
    page.blank();
    fact(page, "severity", Ink.of(rule.severity()), severity(rule));
    fact(page, "level", Ink.PLAIN, rule.level().toString());
    fact(page, "stages", Ink.PLAIN, RuleTable.stages(rule));
    if (!rule.enabled()) {
      fact(page, "enabled", Ink.YELLOW, "no, switched off by the configuration");
    }
    if (rule.group().isPresent()) {
      fact(page, "group", Ink.PLAIN, rule.group().get());
    }
    fact(
        page,
        "controls",
        Ink.PLAIN,
        rule.controls().isEmpty() ? "none" : String.join(", ", rule.controls()));
    fact(page, "source", Ink.PLAIN, rule.path().map(p -> p + " in ").orElse("") + rule.source());
  }

  private static String severity(Explanation rule) {
    Severity severity = rule.severity();
    return rule.regraded()
        ? severity + " by the configuration; " + rule.written() + " without it"
        : severity.toString();
  }

  private static void fact(Page page, String name, Ink ink, String value) throws IOException {
    page.line().add(INDENT).add(Ink.DIM, name + " ".repeat(10 - name.length())).wrapped(ink, value);
  }

  private static void paragraph(Page page, String title, String text) throws IOException {
    if (!text.isEmpty()) {
      title(page, title);
      page.line().add(INDENT).wrapped(Ink.PLAIN, text);
    }
  }

  private static void title(Page page, String title) throws IOException {
    page.blank();
    page.line().add(Ink.BOLD, title).end();
  }

  private static void parts(Page page, Explanation rule) throws IOException {
    for (Explanation.Part part : rule.parts()) {
      page.line()
          .add(INDENT + part.path() + " ")
          .add(Ink.of(part.severity()), "(" + part.severity() + ")")
          .add(": ")
          .wrapped(Ink.PLAIN, part.why(), 4);
    }
  }

  private static void params(Page page, Explanation rule) throws IOException {
    if (rule.params().isEmpty()) {
      return;
    }
    title(page, "Parameters");
    for (RuleEntry.Param param : rule.params()) {
      page.line().add(INDENT).wrapped(Ink.PLAIN, RuleTable.param(param), 4);
      if (!param.meaning().isEmpty()) {
        page.line().add(INDENT + INDENT).wrapped(Ink.DIM, param.meaning());
      }
    }
  }

  private static void example(Page page, Example example) throws IOException {
    // For drift the document that passes is the declared one.
    boolean drift = example.declared().isPresent();
    fragment(page, drift ? "Declared, and passes where it is live" : "Passes", example.passes());
    fragment(page, drift ? "Fails where it is live" : "Fails", example.fails());
  }

  private static void fragment(Page page, String title, ObjectNode fragment) throws IOException {
    title(page, title);
    for (String line : FragmentText.lines(fragment)) {
      page.line().add(INDENT + line).end();
    }
  }

  private static void pages(Page page, Explanation rule) throws IOException {
    if (rule.pages().isEmpty()) {
      return;
    }
    title(page, "Read on");
    for (RelatedPage related : rule.pages()) {
      if (!related.description().isEmpty()) {
        page.line().add(INDENT).wrapped(Ink.PLAIN, related.description());
      }
      page.line().add(INDENT + related.address()).end();
    }
  }
}
