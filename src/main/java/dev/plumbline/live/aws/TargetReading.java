package dev.plumbline.live.aws;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Absent;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.TargetRead.Mode;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The reading of one target, as tasks that may run at once: the list where one is asked for, and in
 * {@code GET} mode one task for each wanted pipeline. The last to end tells how the target was
 * read.
 */
final class TargetReading {
  private final Target target;
  private final ReadPlan plan;
  private final SortedSet<Arn> wanted;
  private final LiveSource.Sink sink;
  private final Supplier<PipelineCalls> opening;
  private final AtomicInteger left;
  private final AtomicInteger documents = new AtomicInteger();
  private final AtomicInteger unread = new AtomicInteger();
  private Optional<PipelineCalls> calls = Optional.empty();
  private volatile Optional<ReadError> listError = Optional.empty();

  TargetReading(
      Target target, ReadPlan plan, LiveSource.Sink sink, Supplier<PipelineCalls> opening) {
    this.target = target;
    this.plan = plan;
    this.wanted = plan.wanted().getOrDefault(target, Collections.emptySortedSet());
    this.sink = sink;
    this.opening = opening;
    this.left = new AtomicInteger((lists() ? 1 : 0) + (gets() ? wanted.size() : 0));
  }

  Stream<Runnable> tasks() {
    if (left.get() == 0) {
      return Stream.of(this::end);
    }
    Stream<Runnable> list = lists() ? Stream.of(() -> step(this::list)) : Stream.empty();
    Stream<Runnable> each =
        gets() ? wanted.stream().map(arn -> () -> step(() -> get(arn))) : Stream.empty();
    return Stream.concat(list, each);
  }

  private boolean lists() {
    return plan.unmanaged() || plan.read() == Mode.LIST;
  }

  private boolean gets() {
    return plan.read() == Mode.GET;
  }

  private void step(Runnable work) {
    work.run();
    if (left.decrementAndGet() == 0) {
      end();
    }
  }

  private void get(Arn arn) {
    hand(calls().get(arn));
  }

  private void list() {
    Set<Arn> seen = ConcurrentHashMap.newKeySet();
    ListWalk walk = new ListWalk(target, calls());
    listError = walk.run(found -> listed(found, seen));
    if (!gets()) {
      wanted.stream().filter(arn -> !seen.contains(arn)).forEach(arn -> hand(unlisted(arn)));
    }
  }

  private void listed(Found found, Set<Arn> seen) {
    boolean asked = gets() ? !wanted.contains(found.arn()) : isAsked(found.arn());
    if (asked && seen.add(found.arn())) {
      hand(found);
    }
  }

  private boolean isAsked(Arn arn) {
    return plan.unmanaged() || wanted.contains(arn);
  }

  /** A wanted pipeline that the list does not hold. */
  private LivePipeline unlisted(Arn arn) {
    return listError
        .<LivePipeline>map(error -> new Unreadable(arn, error))
        .orElseGet(() -> new Absent(arn));
  }

  private void hand(LivePipeline pipeline) {
    if (pipeline instanceof Found) {
      documents.incrementAndGet();
    } else if (pipeline instanceof Unreadable) {
      unread.incrementAndGet();
    }
    sink.pipeline(pipeline);
  }

  private synchronized PipelineCalls calls() {
    PipelineCalls open = calls.orElseGet(opening);
    calls = Optional.of(open);
    return open;
  }

  private synchronized void end() {
    calls.ifPresent(PipelineCalls::close);
    Optional<ReadError> error = listError.or(() -> calls.flatMap(PipelineCalls::refusal));
    boolean complete = error.isEmpty() && unread.get() == 0;
    sink.target(new TargetRead(target, plan.read(), complete, documents.get(), error));
  }
}
