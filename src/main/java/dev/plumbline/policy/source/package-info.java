/**
 * Policies as a run names them: paths of Rego, modules, bundles and data documents go in; out come
 * packs that can judge, and every problem that kept a source from becoming one. A source that
 * cannot be used does not take the others with it.
 */
@NullMarked
package dev.plumbline.policy.source;

import org.jspecify.annotations.NullMarked;
