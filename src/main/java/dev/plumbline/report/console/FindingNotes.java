package dev.plumbline.report.console;

import dev.plumbline.model.Level;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.WaiverText;

/** What else decides about a finding than its severity, in words behind that. */
final class FindingNotes {
  private FindingNotes() {}

  static String of(Finding finding, boolean fails) {
    String level = finding.level() == Level.WARN ? " warning" : "";
    String term = finding.waiver().map(w -> " " + WaiverText.term(w)).orElse("");
    if (finding.status() != Finding.Status.OPEN) {
      return level + " (" + finding.status() + term + ")";
    }
    String counted = fails ? "" : " (not counted)";
    return level + (term.isEmpty() ? "" : " (" + term.strip() + ")") + counted;
  }
}
