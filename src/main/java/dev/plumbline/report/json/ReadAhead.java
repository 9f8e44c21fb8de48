package dev.plumbline.report.json;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Reads parts of a file ahead of whoever takes them, on another thread, so that a writer does not
 * wait for what it writes. In order; only some batches ahead, so that memory stays bounded.
 */
final class ReadAhead<T> implements Iterator<T> {
  private static final int BATCH = 64;
  private static final int AHEAD = 3;

  private final List<Slice> slices;
  private final Function<List<Slice>, List<T>> reading;
  private final Deque<CompletableFuture<List<T>>> ahead = new ArrayDeque<>();
  private int asked;
  private Iterator<T> batch = Collections.emptyIterator();

  /**
   * An iterator over what these parts hold.
   *
   * @param reading makes each part of a batch into its value; for any thread
   */
  ReadAhead(List<Slice> slices, Function<List<Slice>, List<T>> reading) {
    this.slices = slices;
    this.reading = reading;
  }

  /** Whether there is enough to read to make it worth its while. */
  static boolean pays(List<Slice> slices) {
    return slices.size() > 4 * BATCH && Runtime.getRuntime().availableProcessors() > 1;
  }

  @Override
  public boolean hasNext() {
    while (!batch.hasNext() && (asked < slices.size() || !ahead.isEmpty())) {
      ask();
      batch = taken(ahead.remove()).iterator();
    }
    return batch.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.next();
  }

  private void ask() {
    while (ahead.size() < AHEAD && asked < slices.size()) {
      List<Slice> part = slices.subList(asked, Math.min(slices.size(), asked + BATCH));
      ahead.add(CompletableFuture.supplyAsync(() -> reading.apply(part)));
      asked += part.size();
    }
  }

  private static <T> List<T> taken(CompletableFuture<List<T>> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
