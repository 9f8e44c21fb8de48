package dev.plumbline.policy;

import dev.plumbline.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How long each entrypoint may take in a run; shared by all threads. One that ran out of its time
 * three times gets half of it from then on, and half again each time, down to a tenth of a second:
 * a rule that loops for every one of a thousand pipelines ends in minutes, and one that loops for a
 * few still judges all others, which takes it far less.
 */
final class TimeBudget {
  private static final int PATIENCE = 3;
  private static final int MOST_HALVINGS = 20;
  private static final Duration LEAST = Duration.ofMillis(100);

  private final Duration whole;
  private final Map<String, Integer> misses = new ConcurrentSkipListMap<>();

  TimeBudget(Duration whole) {
    this.whole = whole;
  }

  Duration of(String entrypoint) {
    int over = misses.getOrDefault(entrypoint, 0) - PATIENCE + 1;
    if (over <= 0 || whole.compareTo(LEAST) <= 0) {
      return whole;
    }
    Duration left = whole.dividedBy(1L << Math.min(over, MOST_HALVINGS));
    return left.compareTo(LEAST) < 0 ? LEAST : left;
  }

  /**
   * Notes that one did not end in time.
   *
   * @return what to say of it, the same for every pipeline, whichever was judged first
   */
  String ranOut(String entrypoint) {
    misses.merge(entrypoint, 1, Integer::sum);
    return "the evaluation did not end within --policy-timeout, "
        + whole.toMillis()
        + " ms (less for a rule that ran out of it "
        + PATIENCE
        + " times)";
  }

  /** One for each entrypoint whose time was cut. */
  List<Problem> problems() {
    return misses.entrySet().stream()
        .filter(e -> e.getValue() >= PATIENCE)
        .map(e -> problem(e.getKey()))
        .toList();
  }

  private static Problem problem(String entrypoint) {
    String rule = "data." + entrypoint.replace('/', '.');
    return Problem.error(
            Problem.Kind.POLICY,
            rule
                + " ran out of its time for "
                + PATIENCE
                + " pipelines or more, and got less and less for the others")
        .hint(
            "correct the rule, switch it off under rules in plumbline.yaml, or raise --policy-timeout");
  }
}
