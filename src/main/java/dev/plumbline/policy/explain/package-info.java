/**
 * What there is to know of a rule: the rules of a run, the catalog and the configuration go in; out
 * comes one {@link dev.plumbline.policy.explain.Explanation} for each rule that a finding can name.
 */
@NullMarked
package dev.plumbline.policy.explain;

import org.jspecify.annotations.NullMarked;
