/**
 * Two reports go in, sorted and a pipeline at a time; what came, went and changed between them
 * comes out, to any number of writers in one walk.
 */
@NullMarked
package dev.plumbline.report.diff;

import org.jspecify.annotations.NullMarked;
