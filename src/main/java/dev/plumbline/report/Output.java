package dev.plumbline.report;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One report to write.
 *
 * @param format as messages name it
 * @param writer of the format
 * @param path where to, as the user wrote it; empty for standard output
 */
public record Output(String format, ReportWriter writer, Optional<Path> path) {}
