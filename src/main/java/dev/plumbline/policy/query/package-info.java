/**
 * Looking into policies: a name or an expression and saved inputs go in; what it is worth for each
 * input comes out.
 */
@NullMarked
package dev.plumbline.policy.query;

import org.jspecify.annotations.NullMarked;
