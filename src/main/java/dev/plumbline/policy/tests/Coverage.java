package dev.plumbline.policy.tests;

import java.util.List;

/**
 * What of the sources the tests evaluated.
 *
 * @param percent of all lines that could have been
 * @param files by name
 */
public record Coverage(double percent, List<OfFile> files) {
  /**
   * The coverage of a file.
   *
   * @param uncovered the lines that no test reached, in order
   */
  public record OfFile(String file, double percent, List<Lines> uncovered) {
    public OfFile {
      uncovered = List.copyOf(uncovered);
    }
  }

  /** From one line to another, both included. */
  public record Lines(int first, int last) {
    /** {@code 7}, or {@code 7-9}. */
    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  public Coverage {
    files = List.copyOf(files);
  }
}
