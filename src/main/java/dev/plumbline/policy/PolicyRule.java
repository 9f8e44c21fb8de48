package dev.plumbline.policy;

import dev.plumbline.model.Severity;
import java.util.Optional;

/**
 * A rule of a run.
 *
 * @param rule as reports show it
 * @param pack the place of its pack among the run's
 * @param configured the severity that the configuration gives all its findings
 */
record PolicyRule(Rule rule, int pack, PackRule source, Optional<Severity> configured) {}
