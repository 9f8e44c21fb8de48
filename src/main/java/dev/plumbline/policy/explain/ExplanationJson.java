package dev.plumbline.policy.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Stage;
import java.util.Collection;
import java.util.Optional;

/** Explanations as JSON; every member is always there. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** {@code {"rules": […]}}, in the order given. */
  public static ObjectNode of(Collection<Explanation> explanations) {
    ArrayNode rules = Json.array();
    explanations.forEach(explanation -> rules.add(of(explanation)));
    return Json.object().set("rules", rules);
  }

  private static ObjectNode of(Explanation rule) {
    ObjectNode json =
        Json.object()
            .put("id", rule.id())
            .put("kind", rule.kind().toString())
            .put("source", rule.source())
            .put("path", rule.path().orElse(null))
            .put("group", rule.group().orElse(null))
            .put("title", rule.title())
            .put("description", rule.why())
            .put("remediation", rule.fix())
            .put("severity", rule.severity().toString())
            .put("writtenSeverity", rule.written().toString())
            .put("level", rule.level().toString())
            .put("enabled", rule.enabled());
    rule.stages().stream().sorted().map(Stage::toString).forEach(json.putArray("stages")::add);
    rule.controls().forEach(json.putArray("controls")::add);
    json.set("params", params(rule));
    json.set("relatedResources", pages(rule));
    json.set("fields", parts(rule));
    json.set("example", nullable(rule.example().map(ExplanationJson::example)));
    return json;
  }

  private static ArrayNode params(Explanation rule) {
    ArrayNode params = Json.array();
    rule.params()
        .forEach(
            param -> {
              ObjectNode one =
                  params.addObject().put("name", param.name()).put("meaning", param.meaning());
              one.set("default", orNull(param.standard()));
              one.set("value", orNull(param.value()));
            });
    return params;
  }

  private static ArrayNode pages(Explanation rule) {
    ArrayNode pages = Json.array();
    rule.pages()
        .forEach(
            page ->
                pages
                    .addObject()
                    .put("ref", page.address())
                    .put("description", page.description()));
    return pages;
  }

  private static ArrayNode parts(Explanation rule) {
    ArrayNode parts = Json.array();
    rule.parts()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("path", part.path())
                    .put("severity", part.severity().toString())
                    .put("why", part.why()));
    return parts;
  }

  private static ObjectNode example(Example example) {
    ObjectNode json = Json.object();
    example.declared().ifPresent(declared -> json.set("declared", declared));
    json.set("passes", example.passes());
    json.set("fails", example.fails());
    return json;
  }

  private static JsonNode nullable(Optional<ObjectNode> node) {
    return node.<JsonNode>map(n -> n).orElse(JsonNodeFactory.instance.nullNode());
  }

  private static JsonNode orNull(JsonNode node) {
    return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
  }
}
