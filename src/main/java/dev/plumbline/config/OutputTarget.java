package dev.plumbline.config;

/** One file to write: a format and its path; {@code -} is standard output. */
public record OutputTarget(String format, String path) {
  public boolean standardOutput() {
    return path.equals("-");
  }
}
