package dev.plumbline.report;

import java.util.Iterator;
import java.util.function.Function;

/** Pipelines that are read ahead of whoever takes them, and made into something where they are. */
public interface ReadPipelines extends Iterable<PipelineResult> {
  /**
   * What is made of each, in order.
   *
   * @param making for any thread
   */
  <T> Iterator<T> each(Function<PipelineResult, T> making);

  @Override
  default Iterator<PipelineResult> iterator() {
    return each(result -> result);
  }
}
