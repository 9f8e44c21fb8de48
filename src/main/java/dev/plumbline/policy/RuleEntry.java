package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a run with all that is known of it.
 *
 * @param rule with the configuration applied
 * @param source the pack that it stands in
 * @param written the severity that its METADATA names
 * @param configured what the configuration says of it
 * @param params the parameters that its METADATA names, in that order
 * @param custom what else its METADATA says under {@code custom}
 */
public record RuleEntry(
    Rule rule,
    String source,
    Optional<Severity> written,
    RuleSetting configured,
    List<Param> params,
    List<RelatedPage> related,
    ObjectNode custom) {

  /**
   * A parameter of a rule.
   *
   * @param meaning what it is for; empty where its METADATA only names it
   * @param standard what its own pack gives it; missing where the pack has none of this name
   * @param value what holds in this run
   */
  public record Param(String name, String meaning, JsonNode standard, JsonNode value) {
    /** Whether the configuration changed it. */
    public boolean changed() {
      return !value.equals(standard);
    }
  }

  public RuleEntry {
    params = List.copyOf(params);
    related = List.copyOf(related);
    custom = Json.canonical(custom);
  }

  static RuleEntry of(PolicyRule rule, Pack pack, ObjectNode data) {
    List<Param> params = new ArrayList<>();
    meanings(rule.source().custom().path("params"))
        .forEach(
            (name, meaning) ->
                params.add(new Param(name, meaning, param(pack.data(), name), param(data, name))));
    return new RuleEntry(
        rule.rule(),
        pack.name(),
        rule.source().severity(),
        rule.setting(),
        params,
        rule.source().related(),
        rule.source().custom());
  }

  /** METADATA lists the names, or says of each what it means. */
  private static Map<String, String> meanings(JsonNode params) {
    Map<String, String> meanings = new LinkedHashMap<>();
    if (params.isArray()) {
      params.forEach(name -> meanings.put(name.asText(), ""));
    }
    params.properties().forEach(e -> meanings.put(e.getKey(), e.getValue().asText().strip()));
    return meanings;
  }

  private static JsonNode param(ObjectNode data, String name) {
    return Optional.ofNullable(data.path("params").get(name)).orElse(MissingNode.getInstance());
  }
}
