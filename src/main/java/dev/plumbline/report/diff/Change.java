package dev.plumbline.report.diff;

/** What became of a finding between two reports. The text is the one in what is written. */
public enum Change {
  /** By the rule of {@link dev.plumbline.waiver.EarlierFindings}. */
  NEW("new"),
  /** Gone, from a pipeline that was read and by a rule that was evaluated. */
  RESOLVED("resolved"),
  /** There before and now, and open. */
  STILL_OPEN("still open"),
  /** There before and now, and waived, excepted, or in the baseline. */
  STILL_ACCEPTED("still accepted"),
  /** Gone, but nobody looked. */
  UNKNOWN("unknown");

  private final String text;

  Change(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
