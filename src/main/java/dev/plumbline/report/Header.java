package dev.plumbline.report;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import dev.plumbline.policy.Rule;
import java.util.List;

/**
 * Everything of a report but its pipelines. Lists are sorted: problems by kind and place, targets
 * in their order, rules by id.
 */
public record Header(
    Run run, List<Problem> problems, List<TargetRead> targets, List<Rule> rules, Summary summary) {

  public Header {
    problems = problems.stream().sorted().distinct().toList();
    targets = List.copyOf(targets);
    rules = List.copyOf(rules);
  }
}
