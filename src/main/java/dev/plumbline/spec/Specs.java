package dev.plumbline.spec;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What spec files say, and what is wrong with them.
 *
 * @param pipelines those without an error, in the order of their ARNs; each is made anew whenever
 *     it is taken from the list, since all of them would not fit into memory
 * @param members the top-level members that any of their documents has
 * @param withErrors the pipelines that a spec names and that cannot be judged, because it has an
 *     error; they are not unmanaged
 * @param unknownPipelines whether a spec could not even tell which pipelines it is about, so that
 *     one that no spec seems to name may have one all the same
 * @param targets of all pipelines, those with errors included
 * @param problems in their canonical order
 */
public record Specs(
    List<DesiredPipeline> pipelines,
    SortedSet<String> members,
    SortedSet<Arn> withErrors,
    boolean unknownPipelines,
    SortedSet<Target> targets,
    List<Problem> problems) {

  public Specs {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    withErrors = Collections.unmodifiableSortedSet(new TreeSet<>(withErrors));
    targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    problems = problems.stream().distinct().sorted().toList();
  }

  /** The ARNs of the pipelines without an error, in order and at the places of the pipelines. */
  public List<Arn> arns() {
    return pipelines instanceof PackedPipelines packed
        ? packed.arns()
        : pipelines.stream().map(DesiredPipeline::arn).toList();
  }

  /** Whether a spec without an error declares this pipeline. */
  public boolean declares(Arn arn) {
    return Collections.binarySearch(arns(), arn) >= 0;
  }

  /** The pipeline of this ARN; empty where no spec without an error declares it. */
  public Optional<DesiredPipeline> pipeline(Arn arn) {
    int index = Collections.binarySearch(arns(), arn);
    return index < 0 ? Optional.empty() : Optional.of(pipelines.get(index));
  }

  /** All pipelines that a spec names, be it without errors or with. */
  public SortedSet<Arn> named() {
    SortedSet<Arn> named = new TreeSet<>(withErrors);
    named.addAll(arns());
    return named;
  }
}
