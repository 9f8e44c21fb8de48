package dev.plumbline.live.aws;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on a fixed number of threads, each drawn from the iterator when a thread is free, so
 * that nothing queues up. A task that throws is a bug: it ends all the others.
 */
final class Workers {
  private Workers() {}

  static void run(int threads, Iterator<Runnable> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, named("plumbline-read"));
    try {
      CompletionService<Boolean> workers = new ExecutorCompletionService<>(pool);
      for (int i = 0; i < threads; i++) {
        workers.submit(() -> drain(tasks), true);
      }
      for (int i = 0; i < threads; i++) {
        workers.take().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while pipelines were read");
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void drain(Iterator<Runnable> tasks) {
    Optional<Runnable> task = next(tasks);
    while (task.isPresent() && !Thread.currentThread().isInterrupted()) {
      task.get().run();
      task = next(tasks);
    }
  }

  private static Optional<Runnable> next(Iterator<Runnable> tasks) {
    synchronized (tasks) {
      return tasks.hasNext() ? Optional.of(tasks.next()) : Optional.empty();
    }
  }

  private static RuntimeException rethrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e);
  }

  static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
