package dev.plumbline.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.waiver.WaiverKeys;

/** Waiver files. */
final class WaiversSchema {
  private WaiversSchema() {}

  static ObjectNode body() {
    ObjectNode waiver =
        grant()
            .needed("rule", filled(), "The id of a rule; a pattern with * takes several.")
            .with("key", Shapes.text(), "A finding's key, or a pattern; without one any.")
            .object(WaiverKeys.WAIVER);
    ObjectNode unreadable = grant().object(WaiverKeys.GRANT);
    return new Members()
        .needed("version", Shapes.version())
        .with("waivers", Shapes.orNull(Shapes.list(waiver)), "Findings that are accepted.")
        .with(
            "unreadable",
            Shapes.orNull(Shapes.list(unreadable)),
            "Pipelines that need not be readable.")
        .object(WaiverKeys.DOCUMENT);
  }

  private static Members grant() {
    return new Members()
        .needed("pipelines", pipelines(), "Which pipelines: names, ARNs, or mappings; * for any.")
        .needed("reason", filled(), "Why it is accepted.")
        .needed("owner", filled(), "Who answers for it: a team, or a person.")
        .with("ticket", filled(), "Where the work on it is planned.")
        .needed(
            "expires",
            Shapes.string().put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            "The last day, as YYYY-MM-DD, to its end in UTC.");
  }

  private static ObjectNode filled() {
    return Shapes.text().put("minLength", 1);
  }

  private static ObjectNode pipelines() {
    ObjectNode labels = Shapes.map(Shapes.text()).put("minProperties", 1);
    ObjectNode selector =
        new Members()
            .with("name", Shapes.text(), "A pipeline's name, or a pattern with *.")
            .with("arn", Shapes.text(), "A pipeline's ARN, or a pattern with *.")
            .with("account", Shapes.text(), "Twelve digits, or a pattern with *.")
            .with("region", Shapes.text(), "A region, or a pattern with *.")
            .with("labels", labels, "Labels of the spec, each with its value or a pattern.")
            .object(WaiverKeys.SELECTOR)
            .put("minProperties", 1);
    return Shapes.list(Shapes.any(Shapes.text(), selector)).put("minItems", 1);
  }
}
