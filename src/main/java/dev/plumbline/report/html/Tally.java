package dev.plumbline.report.html;

import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import java.util.ArrayList;
import java.util.List;

/**
 * One number in a pipeline's line.
 *
 * @param kind a word for class names
 */
record Tally(String kind, String text) {
  /** What there is of a pipeline; what there is none of is left out. */
  static List<Tally> of(PipelineResult result, int failing) {
    List<Tally> tallies = new ArrayList<>();
    result.error().ifPresent(e -> tallies.add(new Tally("code", Words.line(e.code()))));
    add(tallies, "fails", failing, failing == 1 ? "fails" : "fail");
    add(tallies, "quiet", count(result, Finding.Status.OPEN) - failing, "not counted");
    add(tallies, "accepted", count(result, Finding.Status.WAIVED), "waived");
    add(tallies, "accepted", count(result, Finding.Status.BASELINE), "in the baseline");
    add(tallies, "accepted", count(result, Finding.Status.EXCEPTED), "excepted");
    long errors = result.checks().stream().filter(c -> c.result() == Check.Result.ERROR).count();
    add(tallies, "error", (int) errors, "not evaluated for an error");
    return tallies;
  }

  private static int count(PipelineResult result, Finding.Status status) {
    return (int) result.findings().stream().filter(f -> f.status() == status).count();
  }

  private static void add(List<Tally> tallies, String kind, int number, String text) {
    if (number > 0) {
      tallies.add(new Tally(kind, Words.number(number) + " " + text));
    }
  }
}
