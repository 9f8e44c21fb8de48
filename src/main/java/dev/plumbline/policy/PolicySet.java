package dev.plumbline.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.wasm.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules of a run with the configuration applied; safe to share between threads. Each thread
 * judges with {@linkplain #evaluator an evaluator} of its own.
 */
public final class PolicySet {
  private final List<Pack> packs;
  private final List<PolicyRule> rules;
  private final ObjectNode data;

  private PolicySet(List<Pack> packs, List<PolicyRule> rules, ObjectNode data) {
    this.packs = packs;
    this.rules = rules;
    this.data = data;
  }

  /**
   * A policy set, and what of the configuration could not be applied to it. A set with problems can
   * still judge; the run is not complete.
   */
  public record Reading(PolicySet policies, List<Problem> problems) {
    public Reading {
      problems = problems.stream().sorted().toList();
    }
  }

  /** The rules of these packs; none makes a set without rules. */
  public static Reading of(List<Pack> packs, PolicySettings settings) {
    return of(packs, List.of(), settings, true);
  }

  /**
   * The rules of these packs.
   *
   * @param data documents that belong to none of them
   * @param whole whether every source is here; where one is missing, a name that nobody knows may
   *     be one of its own, and its absence has been said
   */
  public static Reading of(
      List<Pack> packs, List<DataDocument> data, PolicySettings settings, boolean whole) {
    List<Problem> problems = new ArrayList<>();
    ObjectNode documents = Documents.of(packs, data, settings, whole, problems);
    RuleSettings configured = new RuleSettings(settings);
    TreeMap<String, PolicyRule> rules = new TreeMap<>();
    for (int i = 0; i < packs.size(); i++) {
      for (PackRule source : packs.get(i).manifest().rules()) {
        PolicyRule other = rules.get(source.id());
        if (other != null) {
          problems.add(twice(source, packs.get(i), packs.get(other.pack())));
        }
        PackRule own = distinct(source, rules.keySet());
        rules.put(own.id(), configured.apply(own, i));
      }
    }
    if (whole) {
      configured.check(rules.keySet(), problems);
    }
    PolicySet set = new PolicySet(List.copyOf(packs), List.copyOf(rules.values()), documents);
    return new Reading(set, problems);
  }

  /** What a rule finds is not lost because another one has its id. */
  private static PackRule distinct(PackRule rule, Set<String> taken) {
    String id = taken.contains(rule.id()) ? rule.path() : rule.id();
    String free = id;
    for (int i = 2; taken.contains(free); i++) {
      free = id + "~" + i;
    }
    return rule.withId(free);
  }

  private static Problem twice(PackRule rule, Pack here, Pack there) {
    return Problem.error(
            Problem.Kind.POLICY,
            "the rule id " + rule.id() + " of " + here.name() + " is also in " + there.name())
        .hint("give one of them another METADATA custom.id");
  }

  /** All rules, those that are switched off included, in the order of their ids. */
  public List<Rule> rules() {
    return rules.stream().map(PolicyRule::rule).toList();
  }

  /** All rules with everything that their policies and the configuration say of them. */
  public List<RuleEntry> catalog() {
    return rules.stream().map(rule -> RuleEntry.of(rule, packs.get(rule.pack()), data)).toList();
  }

  /**
   * The members of {@code input} that the rules read, by their names at its top; empty where any
   * may be read. A document without the others is judged the same.
   */
  public Optional<Set<String>> inputMembers() {
    List<Optional<Set<String>>> reads = packs.stream().map(p -> p.manifest().input()).toList();
    return reads.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            reads.stream()
                .flatMap(r -> r.orElseThrow().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** The {@code data} that the rules see. */
  public ObjectNode data() {
    return Json.canonical(data);
  }

  /** The checks of a pipeline that there is no document of: none evaluated, for this reason. */
  public List<Check> notEvaluated(String why) {
    return rules.stream()
        .map(r -> new Check(r.rule().id(), Check.Result.NOT_EVALUATED, Optional.of(why)))
        .toList();
  }

  /**
   * An evaluator for one thread alone.
   *
   * @param now what policies are told that the time is
   */
  public PolicyEvaluator evaluator(Instant now, Limits limits) {
    return run(now, limits).evaluator();
  }

  /**
   * The judging of a whole run.
   *
   * @param now what policies are told that the time is
   */
  public PolicyRun run(Instant now, Limits limits) {
    return new PolicyRun(this, now, limits);
  }

  List<Pack> packs() {
    return packs;
  }

  List<PolicyRule> policyRules() {
    return rules;
  }

  /**
   * The rule of this id or path, or the rules of this package and those below it; empty where
   * nothing is called so.
   *
   * @param path the names behind {@code data}; empty where the text is none but an id
   * @param documents what stands under {@code data}
   */
  public Optional<Query> query(
      String id, List<String> path, ObjectNode documents, Instant now, Limits limits) {
    return RuleQuery.of(this, id, path, documents, now, limits);
  }
}
