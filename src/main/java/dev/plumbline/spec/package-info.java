/**
 * Desired pipelines: YAML files go in; out come {@link dev.plumbline.spec.DesiredPipeline}s, fully
 * resolved and valid, and every problem with its line and column.
 */
@NullMarked
package dev.plumbline.spec;

import org.jspecify.annotations.NullMarked;
