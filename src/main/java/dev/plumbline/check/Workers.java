package dev.plumbline.check;

import dev.plumbline.policy.PolicyEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Threads that judge, each with a policy evaluator of its own, behind a short queue: who hands in
 * work faster than it is done waits, so that nothing piles up.
 */
final class Workers implements AutoCloseable {
  /** One pipeline's work. */
  interface Job extends Consumer<PolicyEvaluator> {}

  private static final int QUEUED_EACH = 16;

  private final BlockingQueue<Optional<Job>> queue;
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  Workers(int count, Supplier<PolicyEvaluator> evaluators) {
    queue = new ArrayBlockingQueue<>(count * QUEUED_EACH);
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> work(evaluators), "judge-" + i);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (t, e) -> {
            failures.add(e);
            drain();
          });
      thread.start();
      threads.add(thread);
    }
  }

  /** Waits for a place in the queue. */
  void submit(Job job) {
    try {
      queue.put(Optional.of(job));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pipelines were judged", e);
    }
  }

  private void work(Supplier<PolicyEvaluator> evaluators) {
    PolicyEvaluator evaluator = evaluators.get();
    Optional<Job> job = take();
    while (job.isPresent()) {
      job.get().accept(evaluator);
      job = take();
    }
  }

  /** A worker that died of a bug still empties its share, so that nobody waits for it. */
  private void drain() {
    while (take().isPresent()) {
      // dropped: close() throws what killed the worker
    }
  }

  private Optional<Job> take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Waits until all is done; throws what a job threw. */
  @Override
  public void close() {
    try {
      for (int i = 0; i < threads.size(); i++) {
        queue.put(Optional.empty());
      }
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pipelines were judged", e);
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          "a pipeline could not be judged: this is a bug", failures.peek());
    }
  }
}
