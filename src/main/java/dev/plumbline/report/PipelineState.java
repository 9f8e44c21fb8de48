package dev.plumbline.report;

/** What a run says of one pipeline. The text is the one in reports. */
public enum PipelineState {
  IN_LINE("in line"),
  DRIFTED("drifted"),
  MISSING("missing"),
  UNMANAGED("unmanaged"),
  UNREADABLE("unreadable"),
  /** At the gate, where nothing live is judged. */
  DECLARED("declared");

  private final String text;

  PipelineState(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
