package dev.plumbline.report.diff;

import dev.plumbline.live.ReadError;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Run;
import dev.plumbline.waiver.EarlierFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares one pipeline of two reports.
 *
 * @param run says which findings count
 */
record PipelineComparison(Run run) {
  /** At least one of the two is there. */
  PipelineChange compare(Optional<PipelineResult> before, Optional<PipelineResult> after) {
    return new PipelineChange(
        after.or(() -> before).orElseThrow().arn(),
        before.map(PipelineResult::state),
        after.map(PipelineResult::state),
        findings(before, after),
        before
            .flatMap(PipelineResult::live)
            .flatMap(
                old ->
                    after.flatMap(PipelineResult::live).map(now -> LiveChanges.between(old, now)))
            .orElse(List.of()),
        after
            .filter(PipelineResult::incomplete)
            .filter(now -> before.filter(PipelineResult::incomplete).isEmpty())
            .map(PipelineComparison::why));
  }

  private static String why(PipelineResult result) {
    Optional<ReadError> error = result.error();
    return error
        .map(e -> e.code() + ": " + e.message())
        .orElseGet(
            () ->
                result.checks().stream()
                    .filter(check -> check.result() == Check.Result.ERROR)
                    .map(Check::rule)
                    .collect(Collectors.joining(", ", "could not be evaluated: ", "")));
  }

  private List<FindingChange> findings(
      Optional<PipelineResult> before, Optional<PipelineResult> after) {
    List<Finding> old = before.map(PipelineResult::findings).orElse(List.of());
    List<Finding> now = after.map(PipelineResult::findings).orElse(List.of());
    if (old.isEmpty() && now.isEmpty()) {
      return List.of();
    }
    EarlierFindings earlier = EarlierFindings.of(old);
    Map<String, Finding> oldById = byId(old);
    Map<String, Finding> nowById = byId(now);
    List<FindingChange> changes = new ArrayList<>();
    for (Finding finding : now) {
      Optional<Finding.Status> was =
          Optional.ofNullable(oldById.get(finding.id())).map(Finding::status);
      changes.add(present(finding, was, earlier.isNew(finding), after.orElseThrow()));
    }
    old.stream()
        .filter(finding -> !nowById.containsKey(finding.id()))
        .forEach(finding -> changes.add(absent(finding, after)));
    changes.sort((a, b) -> a.finding().compareTo(b.finding()));
    return changes;
  }

  private static Map<String, Finding> byId(List<Finding> findings) {
    return findings.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
  }

  private FindingChange present(
      Finding finding, Optional<Finding.Status> was, boolean isNew, PipelineResult result) {
    boolean open = finding.status() == Finding.Status.OPEN;
    Change still = open ? Change.STILL_OPEN : Change.STILL_ACCEPTED;
    boolean fails = isNew && run.fails(result, finding);
    return new FindingChange(isNew ? Change.NEW : still, finding, was, fails, Optional.empty());
  }

  private static FindingChange absent(Finding finding, Optional<PipelineResult> after) {
    Optional<String> doubt = Absence.doubt(finding, after);
    return new FindingChange(
        doubt.isPresent() ? Change.UNKNOWN : Change.RESOLVED,
        finding,
        Optional.of(finding.status()),
        false,
        doubt);
  }
}
