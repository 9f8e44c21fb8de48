package dev.plumbline.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.model.FieldPath;
import dev.plumbline.model.Origin;
import dev.plumbline.model.Severity;
import java.util.Optional;

/**
 * One field that is not as the spec has it, or that the spec does not mention.
 *
 * @param path where elements go by name, that stands in place of the index: {@code
 *     workflows[0].parameters.waitSeconds}
 * @param state never {@link FieldState#EQUAL}
 * @param desired as declared, an explicit {@code null} included; empty where the spec is silent
 * @param live as answered; empty where the document has no such member
 * @param fails whether it is drift, and not only shown; an undeclared field does where all is
 *     compared, or in a declared list, which is compared whole
 * @param origin where the spec declares it; empty where the spec is silent
 * @param why what the document tells about how it came to be so
 */
public record Difference(
    FieldPath path,
    FieldState state,
    Optional<JsonNode> desired,
    Optional<JsonNode> live,
    Severity severity,
    boolean fails,
    Optional<Origin> origin,
    Optional<String> why) {

  /** The rule that a finding of it has: {@code drift.schedule} for all that lies in a schedule. */
  public String rule() {
    return rule(path);
  }

  static String rule(FieldPath path) {
    return "drift." + path.topLevel();
  }
}
