/**
 * Specs from what there is: live documents go in; out comes YAML that declares each of them, and
 * that a check of the same documents finds in line.
 */
@NullMarked
package dev.plumbline.adopt;

import org.jspecify.annotations.NullMarked;
