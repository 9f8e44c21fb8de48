package dev.plumbline.report;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;

/** How a finished run leaves: whether anything is off, and whether everything could be judged. */
public enum ExitStatus {
  IN_LINE(0, "nothing fails"),
  INCOMPLETE(1, "not everything could be checked"),
  FINDINGS(2, "there are findings that fail the run"),
  BOTH(3, "there are findings that fail the run, and not everything could be checked");

  private final int code;
  private final String text;

  ExitStatus(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The status of a run with this header; problems of weight {@code warning} change nothing. */
  public static ExitStatus of(Header header) {
    boolean findings = header.summary().failing() > 0;
    boolean incomplete =
        !header.run().complete()
            || header.summary().incomplete() > 0
            || header.problems().stream().anyMatch(Problem::isError)
            || header.targets().stream().anyMatch(TargetRead::fails);
    return of(findings, incomplete);
  }

  /** The status for whether there is something that fails, and something that is not known. */
  public static ExitStatus of(boolean findings, boolean incomplete) {
    if (findings) {
      return incomplete ? BOTH : FINDINGS;
    }
    return incomplete ? INCOMPLETE : IN_LINE;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }

  /** One clause that says it. */
  @Override
  public String toString() {
    return text;
  }
}
