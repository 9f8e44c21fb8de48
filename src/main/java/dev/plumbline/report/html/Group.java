package dev.plumbline.report.html;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.SpecChange;
import java.util.Locale;

/** Where on the page a pipeline stands: what is to be looked at first comes first. */
enum Group {
  UNREAD(
      "Could not be checked",
      "Nothing is known of these pipelines, or not all that was asked. They are not in line until they have been"
          + " read."),
  FAILING("Fails the run", "Each of these has a finding that counts and that nobody has accepted."),
  NOTED("Does not fail the run", "Accepted, not counted, changed, or only to be known."),
  FINE("Nothing to do", "No finding, and nothing that could not be checked.");

  private final String title;
  private final String meaning;

  Group(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /**
   * The group of a result.
   *
   * @param failing how many of its findings fail the run
   */
  static Group of(PipelineResult result, int failing) {
    if (result.state() == PipelineState.UNREADABLE && result.unread()) {
      return UNREAD;
    }
    if (failing > 0) {
      return FAILING;
    }
    if (result.incomplete()) {
      return UNREAD;
    }
    boolean fine =
        result.state() == PipelineState.IN_LINE || result.state() == PipelineState.DECLARED;
    return fine && result.findings().isEmpty() && !changes(result) ? FINE : NOTED;
  }

  private static boolean changes(PipelineResult result) {
    return result.change().filter(c -> c.kind() != SpecChange.Kind.UNCHANGED).isPresent()
        || result.preview().filter(p -> p.state() != PipelineState.IN_LINE).isPresent();
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /** A word for ids and class names. */
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
