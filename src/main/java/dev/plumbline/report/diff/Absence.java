package dev.plumbline.report.diff;

import dev.plumbline.diff.Difference;
import dev.plumbline.policy.Check;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import java.util.Optional;

/** What it means that a report does not have a finding that an older one had. */
final class Absence {
  private Absence() {}

  /**
   * Why nobody knows whether the finding is resolved; empty where it is, since the pipeline was
   * read and the rule evaluated.
   */
  static Optional<String> doubt(Finding gone, Optional<PipelineResult> now) {
    if (now.isEmpty()) {
      return Optional.of("the pipeline is not in the newer report");
    }
    PipelineResult result = now.get();
    if (result.state() == PipelineState.UNREADABLE) {
      return Optional.of("the pipeline could not be read");
    }
    return switch (gone.kind()) {
      case POLICY -> policy(gone, result);
      case DRIFT -> drift(gone, result);
      case PIPELINE -> pipeline(result);
    };
  }

  private static Optional<String> policy(Finding gone, PipelineResult result) {
    boolean evaluated =
        result.checks().stream()
            .anyMatch(
                check ->
                    check.rule().equals(gone.rule())
                        && (check.result() == Check.Result.PASS
                            || check.result() == Check.Result.FAIL));
    return evaluated ? Optional.empty() : Optional.of("the rule was not evaluated");
  }

  private static Optional<String> drift(Finding gone, PipelineResult result) {
    boolean compared =
        result.state() == PipelineState.IN_LINE || result.state() == PipelineState.DRIFTED;
    if (!compared) {
      return Optional.of("the pipeline is " + result.state() + " and was not compared");
    }
    return result.drift().differences().stream()
        .filter(difference -> difference.path().toString().equals(gone.key()))
        .map(Difference::state)
        .findFirst()
        .map(state -> "the difference is there and no longer fails: it is " + state);
  }

  private static Optional<String> pipeline(PipelineResult result) {
    return result.state() == PipelineState.DECLARED
        ? Optional.of("nothing live was read")
        : Optional.empty();
  }
}
