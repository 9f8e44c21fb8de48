package dev.plumbline.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * What came of one rule for one pipeline.
 *
 * @param rule the rule's id
 * @param why the error, or the reason that it was not evaluated
 */
public record Check(String rule, Result result, Optional<String> why) {
  /** The outcome. */
  public enum Result {
    PASS,
    FAIL,
    ERROR,
    NOT_EVALUATED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
