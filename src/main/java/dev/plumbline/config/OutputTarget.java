package dev.plumbline.config;

/**
 * One file to write; {@code -} is standard output.
 *
 * @param <F> the formats that there are
 */
public record OutputTarget<F>(F format, String path) {
  public boolean standardOutput() {
    return path.equals("-");
  }
}
