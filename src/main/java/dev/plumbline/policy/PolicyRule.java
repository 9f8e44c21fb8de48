package dev.plumbline.policy;

import dev.plumbline.model.Severity;
import java.util.Optional;

/**
 * A rule of a run.
 *
 * @param rule as reports show it
 * @param pack the place of its pack among the run's
 * @param setting what the configuration says of it
 */
record PolicyRule(Rule rule, int pack, PackRule source, RuleSetting setting) {
  /** The severity that the configuration gives all its findings. */
  Optional<Severity> configured() {
    return setting.severity();
  }
}
