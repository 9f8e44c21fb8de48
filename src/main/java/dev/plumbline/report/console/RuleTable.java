package dev.plumbline.report.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.RuleEntry;
import dev.plumbline.policy.explain.Explanation;
import dev.plumbline.report.Printable;
import dev.plumbline.report.SummaryText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Rules in a table, one row each, with what the configuration changed about them, their controls
 * and their parameters below.
 */
public final class RuleTable {
  private static final String GAP = "  ";

  private final boolean colour;
  private final int width;

  /**
   * A writer.
   *
   * @param width in columns; 40 at least
   */
  public RuleTable(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.max(40, width);
  }

  /** Writes all of them, in the order given. */
  public void write(List<Explanation> rules, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Page page = new Page(text, colour, width);
    int ids = widest("RULE", rules, Explanation::id);
    int stages = widest("STAGES", rules, RuleTable::stages);
    page.line()
        .add(Ink.DIM, pad("RULE", ids))
        .add(Ink.DIM, pad("SEVERITY", 8) + pad("LEVEL", 5) + pad("STAGES", stages) + "SOURCE")
        .end();
    for (Explanation rule : rules) {
      page.line()
          .add(Ink.BOLD, pad(rule.id(), ids))
          .add(Ink.of(rule.severity()), pad(rule.severity().toString(), 8))
          .add(pad(rule.level().toString(), 5))
          .add(pad(stages(rule), stages))
          .add(rule.source())
          .end();
      for (String note : notes(rule)) {
        page.line().add(GAP).wrapped(Ink.DIM, note);
      }
    }
    page.line().add(SummaryText.count(rules.size(), "rule") + off(rules)).end();
    text.flush();
  }

  private static List<String> notes(Explanation rule) {
    List<String> notes = new ArrayList<>();
    if (!rule.enabled()) {
      notes.add("switched off by the configuration");
    }
    if (rule.regraded()) {
      notes.add(
          "severity %s by the configuration; the policy says %s"
              .formatted(rule.severity(), rule.written()));
    }
    if (!rule.controls().isEmpty()) {
      notes.add("controls: " + String.join(", ", rule.controls()));
    }
    if (!rule.params().isEmpty()) {
      notes.add(
          "params: "
              + rule.params().stream().map(RuleTable::param).collect(Collectors.joining(", ")));
    }
    return notes;
  }

  /** With spaces between the elements of a list, so that a long one can be wrapped. */
  private static String shown(JsonNode value) {
    if (value instanceof ArrayNode list) {
      return StreamSupport.stream(list.spliterator(), false)
          .map(Printable::value)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.isMissingNode() ? "nothing" : Printable.value(value);
  }

  /** {@code max_rebuild_days = 14 (31 without the configuration)}. */
  static String param(RuleEntry.Param param) {
    String value = shown(param.value());
    String standard = shown(param.standard());
    return param.name()
        + " = "
        + value
        + (param.changed() ? " (" + standard + " without the configuration)" : "");
  }

  /** {@code check, gate}. */
  static String stages(Explanation rule) {
    return rule.stages().stream().sorted().map(Stage::toString).collect(Collectors.joining(", "));
  }

  private static String off(List<Explanation> rules) {
    long off = rules.stream().filter(rule -> !rule.enabled()).count();
    return off == 0 ? "" : ", " + off + " of them switched off";
  }

  private static int widest(
      String head, List<Explanation> rules, Function<Explanation, String> column) {
    return rules.stream().map(column).mapToInt(String::length).reduce(head.length(), Math::max);
  }

  private static String pad(String text, int to) {
    return text + " ".repeat(Math.max(0, to - text.length())) + GAP;
  }
}
