package dev.plumbline.live.snapshot;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One reading of all files: records are handed on as they come, and what was not said is concluded
 * at the end. In memory stands a key and a hash for each record.
 */
final class SnapshotReading implements RecordSink {
  private static final int MOST_PROBLEMS = 100;

  private final ReadPlan plan;
  private final LiveSource.Sink sink;
  private final Map<Arn, Seen> seen = new HashMap<>();
  private final Map<Target, Integer> documents = new HashMap<>();
  private final Map<Target, Claim> claims = new TreeMap<>();
  private FileClaims file = new FileClaims();
  private int problems;

  SnapshotReading(ReadPlan plan, LiveSource.Sink sink) {
    this.plan = plan;
    this.sink = sink;
  }

  @Override
  public void pipeline(LivePipeline pipeline, Place at) {
    Arn arn = plan.shared(pipeline.arn());
    if (pipeline instanceof Found) {
      file.document(arn);
    }
    Seen now = Seen.of(pipeline, at);
    Seen earlier = seen.putIfAbsent(arn, now);
    if (earlier == null) {
      hand(pipeline);
    } else if (!earlier.saysTheSame(now)) {
      damage("another record of " + arn + " says otherwise; taken is " + earlier.at(), at);
    }
  }

  /** Declared pipelines always, others as unmanaged; that a stranger is absent tells nothing. */
  private void hand(LivePipeline pipeline) {
    if (plan.wants(pipeline.arn()) || (plan.unmanaged() && pipeline instanceof Found)) {
      if (pipeline instanceof Found) {
        documents.merge(pipeline.arn().target(), 1, Integer::sum);
      }
      sink.pipeline(pipeline);
    }
  }

  @Override
  public void claim(Claim claim, Place at) {
    file.claim(claim, at, this);
  }

  @Override
  public void damage(String message, Place at) {
    file.damage();
    problems++;
    if (problems <= MOST_PROBLEMS) {
      sink.problem(Problem.error(Problem.Kind.TARGET, at.origin(), message));
    }
  }

  void endOfFile() {
    file.end(this).forEach(c -> claims.merge(c.read().target(), c, Claim::and));
    file = new FileClaims();
  }

  void end() {
    if (problems > MOST_PROBLEMS) {
      String more = (problems - MOST_PROBLEMS) + " more places in the snapshot cannot be read";
      sink.problem(Problem.error(Problem.Kind.TARGET, more));
    }
    TreeSet<Target> targets = new TreeSet<>(plan.wanted().keySet());
    if (plan.unmanaged()) {
      targets.addAll(claims.keySet());
      targets.addAll(documents.keySet());
    }
    targets.forEach(
        target ->
            new Conclusion(target, plan, Optional.ofNullable(claims.get(target)), seen)
                .tell(documents.getOrDefault(target, 0), sink));
  }
}
