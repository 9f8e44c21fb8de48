package dev.plumbline.report;

import java.io.IOException;
import java.io.OutputStream;

/** One format: writes a whole report as bytes. The same report gives the same bytes. */
@FunctionalInterface
public interface ReportWriter {
  /**
   * Writes and flushes; the stream stays open.
   *
   * @throws IOException where the stream refuses, or the report's pipelines cannot be read
   */
  void write(Report report, OutputStream out) throws IOException;
}
