package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.live.ReadError;
import java.util.List;
import java.util.Optional;

/**
 * What would change in AWS once a spec is merged and applied; it is shown, and is never a finding.
 *
 * @param state of what runs against the spec: in line, drifted, missing or unreadable
 * @param error set exactly where the state is unreadable
 */
public record Preview(PipelineState state, Drift drift, Optional<ReadError> error) {
  public Preview {
    boolean possible =
        switch (state) {
          case IN_LINE, DRIFTED, MISSING, UNREADABLE -> true;
          case UNMANAGED, DECLARED -> false;
        };
    if (!possible || error.isPresent() != (state == PipelineState.UNREADABLE)) {
      throw new IllegalArgumentException("a preview is " + state + " with error " + error);
    }
  }

  /** Whether a merge would change anything, or nobody knows. */
  public boolean tells() {
    return state != PipelineState.IN_LINE;
  }

  /** What a merge would change of a pipeline that is there. */
  public List<Difference> changes() {
    return state == PipelineState.DRIFTED
        ? drift.differences().stream().filter(Difference::fails).toList()
        : List.of();
  }

  /** One clause that says it; the changes follow it. */
  public String text() {
    String why = error.map(e -> ": " + e.code() + ": " + e.message()).orElse("");
    return switch (state) {
      case MISSING -> "a merge would create it: there is no such pipeline in the snapshot";
      case UNREADABLE -> "what a merge would change is not known" + why;
      case DRIFTED -> "a merge would change:";
      case IN_LINE, UNMANAGED, DECLARED -> "a merge would change nothing";
    };
  }
}
