package dev.plumbline.report.html;

import dev.plumbline.model.Acceptance;

/**
 * A waiver in words.
 *
 * @param standing {@code holds}, {@code ends soon} or {@code expired}
 * @param ticket empty where there is none
 */
record WaiverView(
    String standing, String term, String reason, String owner, String ticket, String origin) {

  static WaiverView of(Acceptance waiver, Days days) {
    String standing = waiver.expired() ? "expired" : days.soon(waiver) ? "ends soon" : "holds";
    return new WaiverView(
        standing,
        days.term(waiver),
        Words.block(waiver.reason()),
        Words.line(waiver.owner()),
        waiver.ticket().map(Words::line).orElse(""),
        Words.line(waiver.origin().toString()));
  }

  /** A word for class names. */
  String slug() {
    return standing.replace(' ', '-');
  }
}
