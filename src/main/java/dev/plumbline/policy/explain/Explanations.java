package dev.plumbline.policy.explain;

import dev.plumbline.diff.Grading;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Suggestion;
import dev.plumbline.policy.Finding;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.RuleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every rule that a finding of a run can name: of the policies, of drift, of pipelines. */
public final class Explanations {
  private static final int NEAR = 5;

  private final SortedMap<String, Explanation> byId = new TreeMap<>();

  private Explanations(List<Explanation> all) {
    all.forEach(explanation -> byId.put(explanation.id(), explanation));
  }

  /**
   * Those of a run.
   *
   * @param grading what the configuration makes of drift
   */
  public static Explanations of(PolicySet policies, Grading grading) {
    List<Explanation> all = new ArrayList<>(ofPolicies(policies));
    all.addAll(ofPipelines(grading));
    return new Explanations(all);
  }

  /** Those that no policy is needed for: of drift, and of pipelines as a whole. */
  public static List<Explanation> ofPipelines(Grading grading) {
    List<Explanation> all = new ArrayList<>(DriftRules.all(grading));
    all.addAll(PipelineRules.all());
    return all;
  }

  /** The policies' own rules, in the order of their ids. */
  public static List<Explanation> ofPolicies(PolicySet policies) {
    return policies.catalog().stream().map(Explanations::explain).toList();
  }

  private static Explanation explain(RuleEntry entry) {
    return new Explanation(
        entry.rule().id(),
        Finding.Kind.POLICY,
        entry.source(),
        Optional.of(entry.rule().path()),
        Optional.ofNullable(entry.custom().path("group").textValue()),
        entry.rule().title(),
        entry.rule().description(),
        entry.rule().remediation(),
        entry.rule().severity(),
        entry.written().orElse(Severity.MEDIUM),
        entry.rule().level(),
        entry.rule().enabled(),
        entry.rule().stages(),
        entry.rule().controls(),
        entry.params(),
        entry.related(),
        List.of(),
        Example.of(entry.custom().path("example")));
  }

  /** All of them, in the order of their ids. */
  public List<Explanation> all() {
    return List.copyOf(byId.values());
  }

  /** The rule of this id. */
  public Optional<Explanation> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The ids that were most likely meant: the nearest one, then those with a part that is near. */
  public List<String> near(String text) {
    SortedSet<String> parts = new TreeSet<>();
    byId.keySet().forEach(id -> Collections.addAll(parts, id.split("\\.", -1)));
    Optional<String> part = Suggestion.nearest(text, parts);
    Stream<String> nearest = Suggestion.nearest(text, byId.keySet()).stream();
    Stream<String> others =
        byId.keySet().stream()
            .filter(id -> part.filter(List.of(id.split("\\.", -1))::contains).isPresent());
    return Stream.concat(nearest, others).distinct().limit(NEAR).toList();
  }
}
