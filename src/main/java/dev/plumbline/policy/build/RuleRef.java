package dev.plumbline.policy.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule or a package as Rego names it, {@code data.images["no-root"].deny}.
 *
 * @param segments the names behind {@code data}; none is all of {@code data}
 */
public record RuleRef(List<String> segments) {
  private static final Pattern STEP =
      Pattern.compile("\\.([a-zA-Z_][a-zA-Z0-9_]*)|\\[\"((?:[^\"\\\\]|\\\\[\"\\\\])+)\"]");
  private static final Pattern IN_ENTRYPOINT = Pattern.compile("[a-zA-Z0-9_.-]+");
  private static final String DATA = "data";

  public RuleRef {
    segments = List.copyOf(segments);
  }

  /** The reference that this text is; empty where it is none, or something else than one. */
  public static Optional<RuleRef> parse(String text) {
    if (!text.startsWith(DATA)) {
      return Optional.empty();
    }
    List<String> segments = new ArrayList<>();
    Matcher step = STEP.matcher(text).region(DATA.length(), text.length());
    while (step.lookingAt()) {
      segments.add(
          step.group(1) == null ? step.group(2).replaceAll("\\\\(.)", "$1") : step.group(1));
      step.region(step.end(), text.length());
    }
    return step.hitEnd() && step.regionStart() == text.length()
        ? Optional.of(new RuleRef(segments))
        : Optional.empty();
  }

  /** {@code images/no-root/deny}, as {@code opa build -e} wants it. */
  public String entrypoint() {
    return String.join("/", segments);
  }

  /** Whether OPA finds it by its entrypoint: it splits the text at slashes. */
  public boolean canBeEntrypoint() {
    return !segments.isEmpty()
        && segments.stream().allMatch(part -> IN_ENTRYPOINT.matcher(part).matches());
  }
}
