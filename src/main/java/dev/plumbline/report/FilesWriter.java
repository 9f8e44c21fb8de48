package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Path;

/** One format that has several files. The same report gives the same files. */
@FunctionalInterface
public interface FilesWriter {
  /**
   * Writes each file whole before the next.
   *
   * @param place what the user named, absolute: the folder, or what the files' names are made from
   * @throws IOException where a file refuses, or the report's pipelines cannot be read
   */
  void write(Report report, Path place, FileGroup files) throws IOException;
}
