/**
 * Policies: an input document goes in; out come a check for every rule and the findings that they
 * made. What could not be evaluated is an error, never a pass.
 */
@NullMarked
package dev.plumbline.policy;

import org.jspecify.annotations.NullMarked;
