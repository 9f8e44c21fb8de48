package dev.plumbline.waiver;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a finding's id, {@code <account>/<region>/<pipeline>/<rule>[#key]}.
 *
 * @param key empty for a finding without one
 */
public record FindingId(String account, String region, String pipeline, String rule, String key) {
  private static final Pattern SHAPE =
      Pattern.compile("([^/]+)/([^/]+)/([^/]+)/([^#]+)(?:#(.+))?", Pattern.DOTALL);

  /** Reads an id; empty where the text is none. */
  public static Optional<FindingId> parse(String text) {
    Matcher found = SHAPE.matcher(text);
    if (!found.matches()
        || !Target.isAccount(found.group(1))
        || !Target.isRegion(found.group(2))
        || !Arn.isPipelineName(found.group(3))) {
      return Optional.empty();
    }
    String key = Optional.ofNullable(found.group(5)).orElse("");
    return Optional.of(
        new FindingId(found.group(1), found.group(2), found.group(3), found.group(4), key));
  }
}
