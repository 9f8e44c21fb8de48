package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What spec files say, and what is wrong with them.
 *
 * @param pipelines those without an error, in the order of their ARNs
 * @param withErrors the pipelines that a spec names and that cannot be judged, because it has an
 *     error; they are not unmanaged
 * @param unknownPipelines whether a spec could not even tell which pipelines it is about, so that
 *     one that no spec seems to name may have one all the same
 * @param targets of all pipelines, those with errors included
 * @param problems in their canonical order
 */
public record Specs(
    List<DesiredPipeline> pipelines,
    SortedSet<Arn> withErrors,
    boolean unknownPipelines,
    SortedSet<Target> targets,
    List<Problem> problems) {

  public Specs {
    pipelines = List.copyOf(pipelines);
    withErrors = Collections.unmodifiableSortedSet(new TreeSet<>(withErrors));
    targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    problems = problems.stream().distinct().sorted().toList();
  }

  /** All pipelines that a spec names, be it without errors or with. */
  public SortedSet<Arn> named() {
    SortedSet<Arn> named = new TreeSet<>(withErrors);
    pipelines.forEach(pipeline -> named.add(pipeline.arn()));
    return named;
  }
}
