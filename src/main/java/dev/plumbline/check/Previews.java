package dev.plumbline.check;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import dev.plumbline.spec.DesiredPipeline;
import dev.plumbline.spec.Specs;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Pairs pipelines with what runs of them, where a merge would change them: what has drifted without
 * the change is for a check to say.
 */
final class Previews {
  private final Optional<LiveSource> source;
  private final Predicate<DesiredPipeline> wanted;

  Previews(Optional<LiveSource> source, Predicate<DesiredPipeline> wanted) {
    this.source = source;
    this.wanted = wanted;
  }

  /**
   * Hands out every pipeline once.
   *
   * @param problems told where the source is damaged
   */
  void read(
      Specs specs,
      BiConsumer<DesiredPipeline, Optional<LivePipeline>> each,
      Consumer<Problem> problems) {
    SortedMap<Target, SortedSet<Arn>> plan = new TreeMap<>();
    for (DesiredPipeline pipeline : specs.pipelines()) {
      if (source.isPresent() && wanted.test(pipeline)) {
        plan.computeIfAbsent(pipeline.target(), t -> new TreeSet<>()).add(pipeline.arn());
      } else {
        each.accept(pipeline, Optional.empty());
      }
    }
    source.ifPresent(
        live ->
            live.read(
                new ReadPlan(plan, TargetRead.Mode.GET, false),
                new Pairing(specs, each, problems)));
  }

  /** Targets are not told: what a preview could not see is no part of the verdict. */
  private record Pairing(
      Specs specs,
      BiConsumer<DesiredPipeline, Optional<LivePipeline>> each,
      Consumer<Problem> problems)
      implements LiveSource.Sink {
    @Override
    public void pipeline(LivePipeline live) {
      specs.pipeline(live.arn()).ifPresent(p -> each.accept(p, Optional.of(live)));
    }

    @Override
    public void target(TargetRead target) {}

    @Override
    public void problem(Problem problem) {
      problems.accept(problem);
    }
  }
}
