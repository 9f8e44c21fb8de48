package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a configuration says of policies.
 *
 * @param rules by the id of a rule, or a pattern with {@code *} for any characters; where several
 *     match, each later one wins over the earlier for what it says
 * @param params values for the parameters that policies read under {@code data.params}
 */
public record PolicySettings(Map<String, RuleSetting> rules, ObjectNode params) {
  public PolicySettings {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    params = Json.canonical(params);
  }

  /** Everything as the policies have it. */
  public static PolicySettings none() {
    return new PolicySettings(Map.of(), Json.object());
  }
}
