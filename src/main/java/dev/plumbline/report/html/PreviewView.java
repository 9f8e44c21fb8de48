package dev.plumbline.report.html;

import dev.plumbline.diff.Difference;
import dev.plumbline.report.Once;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Preview;
import java.util.List;
import java.util.Optional;

/**
 * What a merge would change in AWS.
 *
 * @param says in one sentence
 * @param drift what would change; empty where it is all or not known
 */
record PreviewView(String says, List<DifferenceView> drift, Optional<ErrorView> error) {
  PreviewView {
    drift = List.copyOf(drift);
  }

  /** The view of a preview; empty where a merge would change nothing. */
  static Optional<PreviewView> of(Preview preview) {
    return preview.state() == PipelineState.IN_LINE
        ? Optional.empty()
        : Optional.of(
            new PreviewView(says(preview), drift(preview), preview.error().map(ErrorView::of)));
  }

  private static String says(Preview preview) {
    return switch (preview.state()) {
      case MISSING -> "A merge would create it: there is no such pipeline in the snapshot.";
      case UNREADABLE -> "What a merge would change is not known.";
      case IN_LINE, DRIFTED, UNMANAGED, DECLARED -> "A merge would change what AWS has:";
    };
  }

  private static List<DifferenceView> drift(Preview preview) {
    Once once = new Once();
    return preview.drift().differences().stream()
        .filter(Difference::fails)
        .map(difference -> DifferenceView.of(difference, Optional.empty(), once))
        .toList();
  }
}
