package dev.plumbline.report;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** The numbers of a {@link Summary} in words, the same ones in every format that people read. */
public final class SummaryText {
  private SummaryText() {}

  /** {@code 3 pipelines: 2 in line, 1 drifted}. */
  public static String pipelines(Summary summary) {
    int all = summary.pipelines();
    return all == 0
        ? "No pipelines"
        : count(all, "pipeline") + ": " + parts(PipelineState.values(), summary::count);
  }

  /** {@code 3 open findings (1 high, 2 low), 2 fail the run, 1 waived}. */
  public static String findings(Summary summary) {
    int open = summary.count(Finding.Status.OPEN);
    List<String> parts = new ArrayList<>();
    if (open == 0) {
      parts.add("no open findings");
    } else {
      parts.add(
          count(open, "open finding")
              + " ("
              + parts(Severity.values(), summary::count)
              + "), "
              + (summary.failing() == 1 ? "1 fails" : summary.failing() + " fail")
              + " the run");
    }
    for (Finding.Status status : Finding.Status.values()) {
      if (status != Finding.Status.OPEN && summary.count(status) > 0) {
        parts.add(summary.count(status) + " " + status);
      }
    }
    return String.join(", ", parts);
  }

  /** {@code Specs since origin/main: 1 added, 12 unchanged, 1 removed}. */
  public static String changes(Summary summary, Since since) {
    List<String> parts = new ArrayList<>();
    parts.add(parts(SpecChange.Kind.values(), summary::count));
    int removed = since.removed().size();
    parts.add(removed == 0 ? "" : removed + " removed");
    parts.removeIf(String::isEmpty);
    String text = parts.isEmpty() ? "no pipeline" : String.join(", ", parts);
    return "Specs since " + since.ref() + ": " + text;
  }

  /** {@code 1 high, 2 low}: what there is none of is left out. */
  public static <E extends Enum<E>> String parts(E[] keys, ToIntFunction<E> count) {
    return String.join(
        ", ",
        Arrays.stream(keys)
            .filter(key -> count.applyAsInt(key) > 0)
            .map(key -> count.applyAsInt(key) + " " + key.toString().replace('-', ' '))
            .toList());
  }

  /** {@code 1 pipeline}, {@code 2 pipelines}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
