package dev.plumbline.report;

/**
 * A finished run. The pipelines come in the order of their ARNs and may be walked more than once;
 * they are read anew each time, so a writer must not keep them.
 */
public record Report(Header header, Iterable<PipelineResult> pipelines) {}
