package dev.plumbline.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import dev.plumbline.report.Header;
import dev.plumbline.report.Printable;
import dev.plumbline.report.RuleText;
import dev.plumbline.report.RuleTexts;
import dev.plumbline.report.markdown.Markdown;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The rules of a run, by their ids: every policy that is on, every member that can drift, the two
 * of pipelines as a whole, and whatever else a finding names. GitHub takes the severity of a result
 * from its rule, so that a rule is as bad as the worst of its findings here.
 */
final class Rules {
  /** GitHub shows ten tags of a rule. */
  private static final int TAGS = 10;

  private static final int LONGEST = 10_000;
  private static final String READ_ON =
      "https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html";

  private final SortedMap<String, RuleText> texts;
  private final Map<String, Integer> indexes = new HashMap<>();

  private Rules(SortedMap<String, RuleText> texts) {
    this.texts = texts;
  }

  /**
   * The rules.
   *
   * @param worst the severity of the worst finding of each rule that has one
   */
  static Rules of(Header header, Map<String, Severity> worst) {
    Rules rules = new Rules(RuleTexts.of(header).all());
    worst.forEach(
        (id, severity) ->
            rules.texts.merge(
                id, RuleText.of(id, severity), (known, met) -> known.graded(severity)));
    rules.texts.keySet().forEach(id -> rules.indexes.put(id, rules.indexes.size()));
    return rules;
  }

  /** Where the rule of this id stands. */
  int index(String id) {
    return indexes.getOrDefault(id, -1);
  }

  List<ObjectNode> json() {
    return texts.values().stream().map(Rules::rule).toList();
  }

  private static ObjectNode rule(RuleText text) {
    ObjectNode rule = Json.object();
    rule.put("id", Printable.line(text.id()));
    rule.put("name", name(text.id()));
    String title = text.heading();
    text(rule.putObject("shortDescription"), title);
    text(rule.putObject("fullDescription"), text.why().isBlank() ? title : text.why());
    ObjectNode help = rule.putObject("help");
    help.put("text", plain(text, title));
    help.put("markdown", markdown(text, title));
    rule.put("helpUri", text.page().orElse(READ_ON));
    rule.putObject("defaultConfiguration").put("level", level(text.severity()));
    ObjectNode properties = rule.putObject("properties");
    ArrayNode tags = properties.putArray("tags").add("security");
    text.controls().stream().limit(TAGS - 1).forEach(control -> tags.add(Printable.line(control)));
    properties.put("security-severity", score(text.severity()));
    properties.put("problem.severity", problem(text.severity()));
    return rule;
  }

  /** {@code ScanningEnabled} of {@code scanning.enabled}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("[^A-Za-z0-9]+", -1)) {
      int first = Math.min(1, word.length());
      name.append(word.substring(0, first).toUpperCase(Locale.ROOT)).append(word.substring(first));
    }
    return name.isEmpty() ? "Rule" : name.toString();
  }

  private static void text(ObjectNode message, String text) {
    message.put("text", Printable.shorten(Printable.line(text), 1000));
  }

  private static String plain(RuleText text, String title) {
    String help = title + "\n" + text.why() + "\nHow to fix it: " + text.fix();
    return Printable.shorten(Printable.block(help).strip(), LONGEST);
  }

  private static String markdown(RuleText text, String title) {
    StringBuilder help = new StringBuilder("**" + prose(title) + "**\n\n" + prose(text.why()));
    if (!text.fix().isBlank()) {
      help.append("\n\n*How to fix it.* ").append(prose(text.fix()));
    }
    List<String> controls = text.controls();
    if (!controls.isEmpty()) {
      help.append("\n\nControls: ").append(prose(String.join(", ", controls)));
    }
    return help.toString();
  }

  private static String prose(String text) {
    return Markdown.prose(Printable.shorten(text, LONGEST));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM, LOW -> "warning";
      case INFO -> "note";
    };
  }

  /** CodeQL's own words for the same, which some readers take. */
  private static String problem(Severity severity) {
    return severity == Severity.INFO ? "recommendation" : level(severity);
  }

  /** Above 9 is critical to GitHub, from 7 high, from 4 medium, and below that low. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.1";
    };
  }
}
