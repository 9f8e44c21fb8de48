package dev.plumbline.live;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A sink that keeps what reaches it, for tests. */
public final class Recorded implements LiveSource.Sink {
  private final List<LivePipeline> pipelines = Collections.synchronizedList(new ArrayList<>());
  private final List<TargetRead> targets = Collections.synchronizedList(new ArrayList<>());
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  /** What this source says. */
  public static Recorded of(LiveSource source, ReadPlan plan) {
    Recorded recorded = new Recorded();
    source.read(plan, recorded);
    return recorded;
  }

  @Override
  public void pipeline(LivePipeline pipeline) {
    pipelines.add(pipeline);
  }

  @Override
  public void target(TargetRead target) {
    targets.add(target);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** By ARN. */
  public List<LivePipeline> pipelines() {
    return pipelines.stream().sorted(Comparator.comparing(LivePipeline::arn)).toList();
  }

  /** By target. */
  public List<TargetRead> targets() {
    return targets.stream().sorted(Comparator.comparing(TargetRead::target)).toList();
  }

  public List<Problem> problems() {
    return problems.stream().sorted().toList();
  }

  /** The only record of this pipeline. */
  public LivePipeline only(Arn arn) {
    List<LivePipeline> all = pipelines().stream().filter(p -> p.arn().equals(arn)).toList();
    if (all.size() != 1) {
      throw new AssertionError(arn + " reached the sink " + all.size() + " times: " + all);
    }
    return all.get(0);
  }

  /** The only record of this target. */
  public TargetRead only(Target target) {
    List<TargetRead> all = targets().stream().filter(t -> t.target().equals(target)).toList();
    if (all.size() != 1) {
      throw new AssertionError(target + " reached the sink " + all.size() + " times: " + all);
    }
    return all.get(0);
  }

  /** The error of a pipeline that must be unreadable. */
  public ReadError error(Arn arn) {
    if (only(arn) instanceof LivePipeline.Unreadable unreadable) {
      return unreadable.error();
    }
    throw new AssertionError("not unreadable: " + only(arn));
  }

  /** The document of a pipeline that must be found. */
  public com.fasterxml.jackson.databind.node.ObjectNode document(Arn arn) {
    if (only(arn) instanceof LivePipeline.Found found) {
      return found.document();
    }
    throw new AssertionError("not found: " + only(arn));
  }
}
