package dev.plumbline.report;

/** Whether a format is one file or several. */
public sealed interface Layout {
  /** One file, or standard output. */
  record OneFile(ReportWriter writer) implements Layout {}

  /** Files in or beside a place. */
  record SeveralFiles(FilesWriter writer) implements Layout {}
}
