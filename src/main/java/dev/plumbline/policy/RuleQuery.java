package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.policy.builtins.Surroundings;
import dev.plumbline.policy.builtins.Value;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.policy.wasm.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule, or all rules of a package, as they stand: what they yield, before exceptions, severities
 * and findings are made of it.
 *
 * @param depth how many names of each rule's path the query itself names; all of them for a rule
 */
record RuleQuery(List<PolicyRule> rules, List<PackEvaluation> packs, int depth) implements Query {
  /** What is called so; empty where nothing is. */
  static Optional<Query> of(
      PolicySet policies,
      String id,
      List<String> path,
      ObjectNode documents,
      Instant now,
      Limits limits) {
    List<PolicyRule> byId =
        policies.policyRules().stream().filter(rule -> rule.rule().id().equals(id)).toList();
    List<PolicyRule> named =
        !byId.isEmpty() || path.isEmpty()
            ? byId
            : policies.policyRules().stream()
                .filter(rule -> begins(rule.source().segments(), path))
                .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    TimeBudget budget = new TimeBudget(limits.time());
    List<PackEvaluation> packs =
        policies.packs().stream()
            .map(p -> new PackEvaluation(p, documents, limits, new Surroundings(now), budget))
            .toList();
    int depth = byId.isEmpty() ? path.size() : byId.get(0).source().segments().size();
    return Optional.of(new RuleQuery(named, packs, depth));
  }

  private static boolean begins(List<String> segments, List<String> path) {
    return segments.size() >= path.size() && segments.subList(0, path.size()).equals(path);
  }

  @Override
  public Outcome evaluate(ObjectNode input) {
    packs.forEach(pack -> pack.input(input));
    TreeMap<Value, Value> whole = new TreeMap<>();
    for (PolicyRule rule : rules) {
      PackRule source = rule.source();
      Outcome outcome = packs.get(rule.pack()).evaluate(source.entrypoint(), source.member());
      List<String> below = source.segments().subList(depth, source.segments().size());
      if (below.isEmpty() || outcome instanceof Outcome.Failed) {
        return outcome;
      }
      if (outcome instanceof Outcome.Defined defined) {
        put(whole, below, defined.value());
      }
    }
    return new Outcome.Defined(new Value.Obj(whole));
  }

  private static void put(TreeMap<Value, Value> into, List<String> path, Value value) {
    Value name = Value.of(path.get(0));
    if (path.size() == 1) {
      into.put(name, value);
      return;
    }
    TreeMap<Value, Value> inner =
        into.get(name) instanceof Value.Obj there
            ? new TreeMap<>(there.members())
            : new TreeMap<>();
    put(inner, path.subList(1, path.size()), value);
    into.put(name, new Value.Obj(inner));
  }
}
