package dev.plumbline.report.format;

import dev.plumbline.report.diff.DiffSink;
import dev.plumbline.report.diff.MarkdownDiff;
import dev.plumbline.report.json.JsonDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The formats of a comparison of two reports. */
public enum DiffFormat {
  JSON,
  MARKDOWN;

  public DiffSink sink(OutputStream out) throws IOException {
    return switch (this) {
      case JSON -> new JsonDiff(out);
      case MARKDOWN -> new MarkdownDiff(out);
    };
  }

  /** As it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
