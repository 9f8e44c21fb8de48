package dev.plumbline.report.html;

import dev.plumbline.policy.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline as it is shown.
 *
 * @param id of its element: what its findings' ids begin with
 * @param labels each as {@code key=value}
 * @param spec where it is declared; empty where it is not
 * @param open whether it is unfolded to begin with
 * @param incomplete whether something about it could not be judged
 * @param waiver what accepts that it is unreadable
 * @param drift the differences that fail, have a finding or could not be read
 * @param others what else differs, which nobody asked about
 * @param findings those that no difference shows
 * @param checks how many had each result
 * @param change what a gate since a commit says of its spec, where that changed
 * @param preview what a merge would change, where it would
 */
record PipelineView(
    String id,
    String name,
    String arn,
    String target,
    String state,
    List<String> labels,
    String spec,
    boolean open,
    boolean incomplete,
    String worst,
    List<Tally> tallies,
    Optional<ErrorView> error,
    Optional<WaiverView> waiver,
    List<DifferenceView> drift,
    List<DifferenceView> others,
    List<FindingView> findings,
    List<Reason> errors,
    List<Reason> notEvaluated,
    Map<Check.Result, Integer> checks,
    Optional<FixView> fix,
    Optional<ChangeView> change,
    Optional<PreviewView> preview) {

  PipelineView {
    labels = List.copyOf(labels);
    tallies = List.copyOf(tallies);
    drift = List.copyOf(drift);
    others = List.copyOf(others);
    findings = List.copyOf(findings);
    errors = List.copyOf(errors);
    notEvaluated = List.copyOf(notEvaluated);
    checks = Map.copyOf(checks);
  }

  /** How many checks had this result. */
  int count(Check.Result result) {
    return checks.getOrDefault(result, 0);
  }

  /** The state as a word for class names. */
  String slug() {
    return state.replace(' ', '-');
  }
}
