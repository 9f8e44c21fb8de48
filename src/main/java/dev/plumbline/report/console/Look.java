package dev.plumbline.report.console;

/**
 * How a person reads a report on the console.
 *
 * @param colours whether the reader shows them
 * @param width columns of the page
 * @param failedOnly whether only what fails the run is listed, and what could not be judged
 */
public record Look(
    boolean colours, int width, Detail detail, boolean failedOnly, Grouping grouping) {
  private static final int NARROWEST = 40;

  public Look {
    width = Math.max(NARROWEST, width);
  }

  /** Everything, by pipeline. */
  public Look(boolean colours, int width, boolean verbose) {
    this(colours, width, verbose ? Detail.VERBOSE : Detail.USUAL, false, Grouping.PIPELINE);
  }

  /** The same, grouped so. */
  public Look by(Grouping other) {
    return new Look(colours, width, detail, failedOnly, other);
  }

  /** The same, in this detail. */
  public Look in(Detail other) {
    return new Look(colours, width, other, failedOnly, grouping);
  }

  /** The same, of what fails only. */
  public Look ofFailed() {
    return new Look(colours, width, detail, true, grouping);
  }

  boolean verbose() {
    return detail == Detail.VERBOSE;
  }
}
