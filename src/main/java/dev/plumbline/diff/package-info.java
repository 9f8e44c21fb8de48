/**
 * Drift: a desired document and a live one go in; out comes, by meaning and not by letter, the
 * state of every field and what failed, with the line that declared it.
 */
@NullMarked
package dev.plumbline.diff;

import org.jspecify.annotations.NullMarked;
