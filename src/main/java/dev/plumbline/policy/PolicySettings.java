package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a configuration says of policies.
 *
 * @param rules by the id of a rule, or a pattern with {@code *} for any characters; where several
 *     match, each later one wins over the earlier for what it says
 * @param params values for the parameters that policies read under {@code data.params}
 * @param places where each was written, under {@code rules.<id>} and {@code params.<name>}
 */
public record PolicySettings(
    Map<String, RuleSetting> rules, ObjectNode params, Map<String, Origin> places) {
  public PolicySettings {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    params = Json.canonical(params);
    places = Map.copyOf(places);
  }

  /** Settings that were written nowhere. */
  public PolicySettings(Map<String, RuleSetting> rules, ObjectNode params) {
    this(rules, params, Map.of());
  }

  /** The problem, at the place where its setting was written. */
  Problem placed(Problem problem, String setting) {
    Origin place = places.get(setting);
    return place == null ? problem : problem.at(place);
  }

  /** Everything as the policies have it. */
  public static PolicySettings none() {
    return new PolicySettings(Map.of(), Json.object());
  }
}
