package dev.plumbline.report.html;

import java.util.List;
import java.util.Optional;

/**
 * A finding as it is shown.
 *
 * @param title of its rule; empty where the report does not have the rule
 * @param status as in the JSON report
 * @param fails whether it fails the run
 * @param standing what that comes to, in words
 * @param origin where the spec says it; empty where it does not
 * @param remediation empty where it is accepted, or nothing is known
 * @param details the further members of its results, as JSON; empty where there are none
 */
record FindingView(
    String rule,
    String key,
    String title,
    String severity,
    String status,
    boolean fails,
    String standing,
    List<String> messages,
    String origin,
    Days.Since since,
    Optional<WaiverView> waiver,
    List<Prose> remediation,
    List<String> controls,
    String details) {

  FindingView {
    messages = List.copyOf(messages);
    remediation = List.copyOf(remediation);
    controls = List.copyOf(controls);
  }
}
