package dev.plumbline.report;

import java.util.List;

/**
 * What a format promises of its numbers. The promise stands in words in the writer's Javadoc.
 *
 * @param writer made anew for each use
 * @param holds the words of {@link Counts} that the file holds; of all others it says nothing
 * @param reader counts them in the file, with no line of the writer's code
 */
record FormatLaw(ReportWriter writer, List<String> holds, Reader reader) {
  /** Reads a file as its users do, and fails where the file contradicts itself. */
  @FunctionalInterface
  interface Reader {
    Counts read(byte[] file) throws Exception;
  }

  static FormatLaw of(ReportWriter writer, Reader reader, String... holds) {
    return new FormatLaw(writer, List.of(holds), reader);
  }
}
