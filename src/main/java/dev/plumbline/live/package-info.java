/**
 * Live pipelines: what to read goes in; out comes, for each pipeline, found, absent or unreadable,
 * and for each target how completely it was read.
 */
@NullMarked
package dev.plumbline.live;

import org.jspecify.annotations.NullMarked;
