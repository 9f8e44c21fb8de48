/**
 * Live pipelines from files: Plumbline's own snapshots and what the AWS CLI printed go in; out
 * comes what a read of AWS would have said, and no more than the files can prove.
 */
@NullMarked
package dev.plumbline.live.snapshot;

import org.jspecify.annotations.NullMarked;
