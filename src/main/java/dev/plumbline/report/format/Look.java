package dev.plumbline.report.format;

/**
 * How a person reads a report; formats for programs take no notice.
 *
 * @param colours whether the reader shows them
 * @param width columns of the page
 * @param verbose whether what is in line is shown, too
 */
public record Look(boolean colours, int width, boolean verbose) {
  /** The same, without colours. */
  public Look plain() {
    return new Look(false, width, verbose);
  }
}
