package dev.plumbline.diff;

import dev.plumbline.model.Severity;
import java.util.Optional;

/** What the run's configuration makes of drift in one top-level member. */
@FunctionalInterface
public interface Grading {
  /** Every rule as the catalog has it. */
  Grading CATALOG = (rule, own) -> Optional.of(own);

  /**
   * How bad the drift is.
   *
   * @param rule such as {@code drift.schedule}
   * @param own the severity of the field's row
   * @return empty where the rule is switched off: then the drift is shown and never fails
   */
  Optional<Severity> grade(String rule, Severity own);
}
