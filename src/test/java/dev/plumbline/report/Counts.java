package dev.plumbline.report;

import dev.plumbline.model.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers that a report comes to, by words that all formats share: {@code pipelines}, {@code state.
 * in line}, {@code check.fail}, {@code finding.open}, {@code severity.high} (of what is open),
 * {@code failing}, {@code incomplete}, {@code problem.error}, {@code targets}. What there is none
 * of has no entry.
 */
public record Counts(Map<String, Integer> numbers) {
  public Counts {
    Map<String, Integer> some = new TreeMap<>(numbers);
    some.values().removeIf(number -> number == 0);
    numbers = some;
  }

  /** What the header of a report says. */
  public static Counts of(Header header) {
    Summary summary = header.summary();
    Tally tally = new Tally();
    summary.states().forEach((state, count) -> tally.add("state." + state, count));
    summary.checks().forEach((result, count) -> tally.add("check." + result, count));
    summary.findings().forEach((status, count) -> tally.add("finding." + status, count));
    summary.bySeverity().forEach((severity, count) -> tally.add("severity." + severity, count));
    for (Problem problem : header.problems()) {
      tally.add("problem." + problem.severity(), 1);
    }
    return tally
        .add("pipelines", summary.pipelines())
        .add("failing", summary.failing())
        .add("incomplete", summary.incomplete())
        .add("targets", header.targets().size())
        .counts();
  }

  /** Those of these words; one that ends in a dot stands for all that begin with it. */
  public Counts only(Collection<String> words) {
    Map<String, Integer> kept = new TreeMap<>(numbers);
    kept.keySet()
        .removeIf(
            key ->
                words.stream().noneMatch(w -> w.endsWith(".") ? key.startsWith(w) : key.equals(w)));
    return new Counts(kept);
  }

  /** Counts in the making. */
  public static final class Tally {
    private final Map<String, Integer> numbers = new TreeMap<>();

    /** Adds so many; a word that nothing was counted of keeps the others company as 0. */
    public Tally add(String word, int count) {
      numbers.merge(word, count, Integer::sum);
      return this;
    }

    public Counts counts() {
      return new Counts(numbers);
    }
  }
}
