package dev.plumbline.policy.source;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.DataDocument;
import dev.plumbline.policy.Pack;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.PolicySettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a request: everything that can judge, and what is wrong with the rest.
 *
 * @param packs the bundled one first, then in the order of the request
 * @param data documents of their own, apart from those in the packs
 */
public record Loaded(List<Pack> packs, List<DataDocument> data, List<Problem> problems) {
  public Loaded {
    packs = List.copyOf(packs);
    data = List.copyOf(data);
    problems = problems.stream().sorted().toList();
  }

  /** Whether every source could be used. */
  public boolean whole() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /** The rules of all packs with the configuration applied, and all problems so far. */
  public PolicySet.Reading policies(PolicySettings settings) {
    PolicySet.Reading reading = PolicySet.of(packs, data, settings, whole());
    return new PolicySet.Reading(
        reading.policies(), Stream.concat(problems.stream(), reading.problems().stream()).toList());
  }
}
