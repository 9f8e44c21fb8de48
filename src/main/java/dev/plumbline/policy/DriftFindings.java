package dev.plumbline.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Drift;
import dev.plumbline.diff.FieldState;
import dev.plumbline.model.Arn;
import dev.plumbline.model.Json;
import dev.plumbline.model.Level;
import java.util.List;

/** The findings that drift makes: one for each difference that fails. */
public final class DriftFindings {
  /** Messages are read in consoles and dashboards; the whole values stand in the drift. */
  private static final int LONGEST = 200;

  private DriftFindings() {}

  /**
   * In the order of the differences, all open.
   *
   * @param firstSeen RFC 3339, the {@code now} of this run
   */
  public static List<Finding> of(Arn arn, Drift drift, String firstSeen) {
    return drift.differences().stream()
        .filter(Difference::fails)
        .map(difference -> finding(arn, difference, firstSeen))
        .toList();
  }

  private static Finding finding(Arn arn, Difference difference, String firstSeen) {
    return new Finding(
        arn,
        Finding.Kind.DRIFT,
        difference.rule(),
        difference.path().toString(),
        Level.ERROR,
        difference.severity(),
        List.of(message(difference)),
        List.of(),
        difference.origin(),
        Finding.Status.OPEN,
        firstSeen);
  }

  /** Holds no counts and no dates: it is the same every night until the drift changes. */
  private static String message(Difference difference) {
    String found = difference.live().map(value -> "is " + shown(value)).orElse("is not set");
    String wanted =
        difference.state() == FieldState.UNDECLARED
            ? "and the spec does not mention it"
            : "the spec wants "
                + difference.desired().map(DriftFindings::wanted).orElse("it unset");
    String link = difference.state() == FieldState.UNDECLARED ? ", " : "; ";
    return difference.path() + " " + found + link + wanted;
  }

  private static String wanted(JsonNode value) {
    return value.isNull() ? "it unset" : shown(value);
  }

  private static String shown(JsonNode value) {
    String text = Json.text(value);
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
