package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.builtins.ValueJson;
import dev.plumbline.policy.wasm.Outcome;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads what a rule yielded. */
final class RuleResults {
  private RuleResults() {}

  /**
   * The results, each once, in their order; none is a pass.
   *
   * @throws WrongShape where there is no answer, or one that means nothing
   */
  static SortedSet<RuleResult> of(PackRule rule, Outcome outcome) throws WrongShape {
    if (outcome instanceof Outcome.Failed failed) {
      throw new WrongShape(failed.reason());
    }
    if (outcome instanceof Outcome.Defined defined) {
      return elements(rule, defined.value());
    }
    if (!rule.complete()) {
      throw new WrongShape(rule.path() + " is undefined, which a set of results never is");
    }
    return new TreeSet<>();
  }

  private static SortedSet<RuleResult> elements(PackRule rule, Value value) throws WrongShape {
    if (!(value instanceof Value.SetOf) && !(value instanceof Value.Arr)) {
      throw new WrongShape(
          rule.path()
              + " yields a single value or an object, wanted a set of results"
              + " (conftest silently ignores this form)");
    }
    SortedSet<RuleResult> results = new TreeSet<>();
    for (JsonNode element : ValueJson.json(value)) {
      results.add(RuleResult.of(element));
    }
    return results;
  }
}
