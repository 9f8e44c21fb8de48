package dev.plumbline.report.console;

import dev.plumbline.model.Problem;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** The last lines: the numbers of the {@link Summary}, and what follows from them. */
final class Totals {
  private final Page page;

  Totals(Page page) {
    this.page = page;
  }

  void write(Header header) throws IOException {
    Summary summary = header.summary();
    ExitStatus status = ExitStatus.of(header);
    Ink ink = status == ExitStatus.IN_LINE ? Ink.GREEN : Ink.BOLD_RED;
    page.line().wrapped(Ink.BOLD, pipelines(summary) + "; " + findings(summary) + ".", 2);
    if (!summary.checks().values().stream().allMatch(count -> count == 0)) {
      page.line().wrapped(Ink.PLAIN, "Checks: " + parts(Check.Result.values(), summary::count), 2);
    }
    long errors = header.problems().stream().filter(Problem::isError).count();
    if (!header.problems().isEmpty()) {
      String warnings = count((int) (header.problems().size() - errors), "warning");
      page.line().add("Problems: " + count((int) errors, "error") + ", " + warnings).end();
    }
    page.line().add(ink, "Exit code " + status.code() + ": ").wrapped(Ink.PLAIN, status + ".", 2);
  }

  private static String pipelines(Summary summary) {
    int all = summary.pipelines();
    return all == 0
        ? "No pipelines"
        : count(all, "pipeline") + ": " + parts(PipelineState.values(), summary::count);
  }

  private static String findings(Summary summary) {
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

  /** {@code 1 high, 2 low}: what there is none of is left out. */
  private static <E extends Enum<E>> String parts(E[] keys, ToIntFunction<E> count) {
    return String.join(
        ", ",
        Arrays.stream(keys)
            .filter(key -> count.applyAsInt(key) > 0)
            .map(key -> count.applyAsInt(key) + " " + key.toString().replace('-', ' '))
            .toList());
  }

  /** {@code 1 pipeline}, {@code 2 pipelines}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
