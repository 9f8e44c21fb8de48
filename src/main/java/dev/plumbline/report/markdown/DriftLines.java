package dev.plumbline.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.FieldState;
import dev.plumbline.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences as lines, from what is live to what the spec wants: {@code ~ path = live -> desired},
 * {@code + path = desired}, {@code - path = live}.
 */
final class DriftLines {
  private static final int LONGEST = 300;

  private DriftLines() {}

  static List<String> of(List<Difference> differences) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : differences) {
      lines.add(line(difference));
      difference.why().ifPresent(why -> lines.add("  why: " + Printable.shorten(why, LONGEST)));
    }
    return lines;
  }

  private static String line(Difference difference) {
    String path = difference.path().toString();
    if (difference.state() == FieldState.UNREADABLE) {
      return "! " + path + " could not be read";
    }
    Optional<String> live = value(difference.live());
    Optional<String> desired = value(difference.desired());
    if (live.isEmpty() && desired.isPresent()) {
      return "+ " + path + " = " + desired.get();
    }
    return live.isPresent() && desired.isEmpty()
        ? "- " + path + " = " + live.get()
        : "~ " + path + " = " + live.orElse("not set") + " -> " + desired.orElse("not set");
  }

  /** An explicit null asks for "not set", and so does silence. */
  private static Optional<String> value(Optional<JsonNode> value) {
    return value
        .filter(node -> !node.isNull())
        .map(node -> Printable.shorten(Printable.value(node), LONGEST));
  }
}
