package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that the spec files say.
 *
 * @param pipelines those without a mistake, in the order of their ARNs
 * @param withErrors those that are declared, with a mistake: not to be checked, and not unmanaged
 * @param targets every target that a spec names
 * @param problems every mistake
 */
public record Specs(
    List<DesiredPipeline> pipelines,
    SortedSet<Arn> withErrors,
    SortedSet<Target> targets,
    List<Problem> problems) {

  public Specs {
    pipelines = List.copyOf(pipelines);
    withErrors = Collections.unmodifiableSortedSet(new TreeSet<>(withErrors));
    targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    problems = problems.stream().sorted().distinct().toList();
  }
}
