package dev.plumbline.live;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run wants to read.
 *
 * @param wanted for each target the pipelines that specs declare there; may be empty for a target
 *     that is only listed
 * @param read how declared pipelines are read
 * @param unmanaged whether each target is also listed for pipelines that nobody declared
 */
public record ReadPlan(
    SortedMap<Target, SortedSet<Arn>> wanted, TargetRead.Mode read, boolean unmanaged) {

  public ReadPlan {
    SortedMap<Target, SortedSet<Arn>> copy = new TreeMap<>();
    wanted.forEach(
        (t, arns) -> copy.put(t, Collections.unmodifiableSortedSet(new TreeSet<>(arns))));
    wanted = Collections.unmodifiableSortedMap(copy);
  }

  /** The plan's own copy of an ARN that it wants, so that memory holds it once; else this one. */
  public Arn shared(Arn arn) {
    if (!arn.isPipeline()) {
      return arn;
    }
    SortedSet<Arn> from =
        wanted.getOrDefault(arn.target(), Collections.emptySortedSet()).tailSet(arn);
    return from.isEmpty() || !from.first().equals(arn) ? arn : from.first();
  }

  /** Whether a spec declares this pipeline. */
  public boolean wants(Arn arn) {
    return arn.isPipeline()
        && wanted.getOrDefault(arn.target(), Collections.emptySortedSet()).contains(arn);
  }
}
