package dev.plumbline.report;

import dev.plumbline.model.Acceptance;

/** A waiver in words. */
public final class WaiverText {
  private WaiverText() {}

  /** {@code until 2027-01-31}, or {@code the waiver ended 2027-01-31}. */
  public static String term(Acceptance waiver) {
    return (waiver.expired() ? "the waiver ended " : "until ") + waiver.expires();
  }

  /** Why, who, and where: {@code legacy, goes in March (team-web, OPS-12, waivers.yaml:4:5)}. */
  public static String reason(Acceptance waiver) {
    String ticket = waiver.ticket().map(t -> ", " + t).orElse("");
    return waiver.reason() + " (" + waiver.owner() + ticket + ", " + waiver.origin() + ")";
  }
}
