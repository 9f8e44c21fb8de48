package dev.plumbline.report.diff;

import dev.plumbline.live.TargetRead;
import dev.plumbline.report.Header;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The headers of the two reports. */
public record DiffSides(Header before, Header after) {
  /** Targets that cannot be read any more, in their order. */
  public List<TargetRead> newlyUnreadable() {
    Set<Object> known =
        before.targets().stream()
            .filter(TargetRead::fails)
            .map(TargetRead::target)
            .collect(Collectors.toSet());
    return after.targets().stream()
        .filter(read -> read.fails() && !known.contains(read.target()))
        .toList();
  }
}
