package dev.plumbline.report;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything of a report but its pipelines. Lists are sorted: problems by kind and place, targets
 * in their order, rules by id.
 */
public record Header(
    Run run, List<Problem> problems, List<TargetRead> targets, List<Rule> rules, Summary summary) {

  public Header {
    problems = problems.stream().sorted().distinct().toList();
    targets = targets.stream().sorted(Comparator.comparing(TargetRead::target)).toList();
    rules = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
  }

  /** The same header with more problems. */
  public Header and(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Header(run, all, targets, rules, summary);
  }

  /** The rules by their ids. */
  public Map<String, Rule> rulesById() {
    return rules.stream()
        .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }
}
