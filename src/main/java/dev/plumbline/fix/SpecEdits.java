package dev.plumbline.fix;

import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.fix.SpecEdit.Action;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.spec.DesiredPipeline;
import java.util.List;
import java.util.Optional;

/** The changes that make a spec say what AWS holds. */
final class SpecEdits {
  private final DesiredPipeline desired;

  private SpecEdits(DesiredPipeline desired) {
    this.desired = desired;
  }

  static List<SpecEdit> of(DesiredPipeline desired, Drift drift) {
    SpecEdits edits = new SpecEdits(desired);
    return drift.differences().stream().filter(Difference::fails).map(edits::edit).toList();
  }

  private SpecEdit edit(Difference difference) {
    FieldPath path = difference.path();
    boolean written = !path.in(desired.document()).isMissingNode();
    if (difference.live().isEmpty()) {
      return edit(Action.REMOVE, difference, desired.originOf(path));
    }
    Origin origin =
        difference.origin().orElseGet(() -> desired.originOf(written ? path : path.parent()));
    return edit(written ? Action.CHANGE : Action.ADD, difference, origin);
  }

  private static SpecEdit edit(Action action, Difference difference, Origin origin) {
    return new SpecEdit(
        action,
        difference.path(),
        origin,
        action == Action.ADD ? Optional.empty() : difference.desired(),
        difference.live());
  }
}
