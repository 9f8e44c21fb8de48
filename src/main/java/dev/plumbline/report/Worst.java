package dev.plumbline.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The worst of many, as many as there is room for: a prefix of all of them in the order of their
 * ranks. It holds no more than fits. Not thread-safe.
 */
public final class Worst<T> {
  private final long room;
  private final TreeMap<Rank, Entry<T>> held = new TreeMap<>();
  private Optional<Rank> cut = Optional.empty();
  private long used;
  private int seen;

  private record Entry<T>(T value, long size) {}

  /**
   * Nothing yet.
   *
   * @param room what the sizes of those held may come to
   */
  public Worst(long room) {
    this.room = room;
  }

  /** One more that takes up one. */
  public void add(Rank rank, T value) {
    add(rank, value, 1);
  }

  /** One more; no two have one rank. */
  public void add(Rank rank, T value, long size) {
    seen++;
    // One that comes behind what had no room has none either, however small it is.
    if (cut.filter(c -> c.compareTo(rank) < 0).isPresent()) {
      return;
    }
    held.put(rank, new Entry<>(value, size));
    used += size;
    while (used > room) {
      cut = Optional.of(held.lastKey());
      used -= held.remove(held.lastKey()).size();
    }
  }

  /** Those held, the worst first. */
  public List<T> worstFirst() {
    return held.values().stream().map(Entry::value).toList();
  }

  /** The rank of the last one held; empty where none is. */
  public Optional<Rank> last() {
    return held.isEmpty() ? Optional.empty() : Optional.of(held.lastKey());
  }

  /** How many were added. */
  public int seen() {
    return seen;
  }

  /** How many of them had no room. */
  public int leftOut() {
    return seen - held.size();
  }

  /** What those held take up. */
  public long used() {
    return used;
  }
}
