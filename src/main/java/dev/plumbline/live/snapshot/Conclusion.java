package dev.plumbline.live.snapshot;

import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What follows for one target when all files are read. A wanted pipeline without a record is absent
 * only where the target was listed to the end; the target is complete only where everything that
 * the plan asks for was answered.
 */
record Conclusion(Target target, ReadPlan plan, Optional<Claim> claim, Map<Arn, Seen> seen) {
  private static final String NOT_THERE = "NotInSnapshot";

  void tell(int documents, LiveSource.Sink sink) {
    SortedSet<Arn> wanted = plan.wanted().getOrDefault(target, Collections.emptySortedSet());
    List<Arn> unsaid = wanted.stream().filter(arn -> !seen.containsKey(arn)).toList();
    boolean proven = claim.filter(Claim::provesAbsence).isPresent();
    for (Arn arn : unsaid) {
      sink.pipeline(proven ? new Absent(arn) : new Unreadable(arn, notThere()));
    }
    boolean open = !proven && !unsaid.isEmpty();
    boolean answered =
        claim
            .map(c -> c.read().complete())
            .orElseGet(() -> wanted.stream().filter(seen::containsKey).allMatch(this::readable));
    Optional<ReadError> error = error(open && unsaid.size() == wanted.size());
    sink.target(
        new TargetRead(target, mode(), answered && !open && error.isEmpty(), documents, error));
  }

  private boolean readable(Arn arn) {
    Seen record = seen.get(arn);
    return record != null && record.readable();
  }

  private TargetRead.Mode mode() {
    return claim.map(c -> c.read().read()).orElse(TargetRead.Mode.GET);
  }

  private Optional<ReadError> error(boolean nothing) {
    Optional<ReadError> told = claim.flatMap(c -> c.read().error());
    if (told.isPresent()) {
      return told;
    }
    boolean unlisted = plan.unmanaged() && claim.filter(Claim::listed).isEmpty();
    if (unlisted) {
      return Optional.of(
          ReadError.of("NotListed", "the snapshot does not say which other pipelines there are")
              .hint("add the list of " + target + " to it, or use --unmanaged off"));
    }
    return nothing ? Optional.of(notThere()) : Optional.empty();
  }

  private static ReadError notThere() {
    return ReadError.of(NOT_THERE, "not in the snapshot")
        .hint("take a snapshot that covers it: plumbline snapshot");
  }
}
