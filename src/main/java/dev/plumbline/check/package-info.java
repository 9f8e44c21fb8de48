/**
 * The run itself: specs, a live source and a policy set go in; results flow out one pipeline at a
 * time.
 */
@NullMarked
package dev.plumbline.check;

import org.jspecify.annotations.NullMarked;
