package dev.plumbline.report;

import dev.plumbline.diff.Drift;
import dev.plumbline.live.ReadError;
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
}
