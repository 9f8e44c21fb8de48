package dev.plumbline.report.console;

/** How much is said. */
public enum Detail {
  /** Only problems and the last lines. */
  QUIET,
  USUAL,
  /** What is in line, too, and differences that nobody asked about. */
  VERBOSE
}
