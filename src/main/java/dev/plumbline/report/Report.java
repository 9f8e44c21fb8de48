package dev.plumbline.report;

import dev.plumbline.model.Problem;
import java.util.List;

/**
 * A finished run. The pipelines come in the order of their ARNs and may be walked more than once;
 * they are read anew each time, so a writer must not keep them.
 */
public record Report(Header header, Iterable<PipelineResult> pipelines) {
  /** The same report with more problems, such as an output that could not be written. */
  public Report and(List<Problem> more) {
    return new Report(header.and(more), pipelines);
  }
}
