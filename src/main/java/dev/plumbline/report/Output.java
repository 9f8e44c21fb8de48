package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One report to write.
 *
 * @param format as messages name it
 * @param layout of the format, with its writer
 * @param path where to; empty for standard output
 */
public record Output(String format, Layout layout, Optional<Path> path) {
  /** One of a single file. */
  public Output(String format, ReportWriter writer, Optional<Path> path) {
    this(format, new Layout.OneFile(writer), path);
  }

  /** Writes it beside its place, which it has. */
  void write(Report report, FileGroup files) throws IOException {
    Path place = path.orElseThrow();
    if (layout instanceof Layout.SeveralFiles several) {
      several.writer().write(report, place, files);
    } else if (layout instanceof Layout.OneFile one) {
      files.file(place, out -> one.writer().write(report, out));
    }
  }
}
