package dev.plumbline.report;

import dev.plumbline.model.Problem;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A finished run. The pipelines come in the order of their ARNs and may be walked more than once;
 * they are read anew each time, so a writer must not keep them.
 */
public record Report(Header header, Iterable<PipelineResult> pipelines) {
  /**
   * What is made of each pipeline, in order.
   *
   * @param making for any thread: where pipelines are read ahead, that is done there, too
   */
  public <T> Iterator<T> each(Function<PipelineResult, T> making) {
    return pipelines instanceof ReadPipelines read
        ? read.each(making)
        : StreamSupport.stream(pipelines.spliterator(), false).map(making).iterator();
  }

  /** The same report with more problems, such as an output that could not be written. */
  public Report and(List<Problem> more) {
    return new Report(header.and(more), pipelines);
  }
}
