package dev.plumbline.report;

import dev.plumbline.model.Severity;
import dev.plumbline.policy.Finding;

/** How loudly a reader that knows three levels is told of something. */
public enum Emphasis {
  /** It fails the run. */
  ERROR,
  WARNING,
  /** Nobody has to act: it is of severity info, or of a pipeline that does not count. */
  NOTE;

  /** Of a finding that is open. */
  public static Emphasis of(Run run, PipelineResult result, Finding finding) {
    if (run.fails(result, finding)) {
      return ERROR;
    }
    boolean quiet = finding.severity() == Severity.INFO || result.unmanaged();
    return quiet ? NOTE : WARNING;
  }

  /** Of something that could not be read, evaluated or done. */
  public static Emphasis of(Gap gap) {
    if (gap.accepted()) {
      return NOTE;
    }
    return gap.fails() ? ERROR : WARNING;
  }
}
