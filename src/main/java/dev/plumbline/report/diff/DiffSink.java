package dev.plumbline.report.diff;

import java.io.IOException;

/** A format of a comparison; told everything once, in order. */
public interface DiffSink {
  void begin(DiffSides sides) throws IOException;

  /** The next pipeline, in canonical order; also those of which there is nothing to tell. */
  void pipeline(PipelineChange change) throws IOException;

  /** The end; what was written is flushed, and the stream stays open. */
  void end(DiffTotals totals) throws IOException;
}
