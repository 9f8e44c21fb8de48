package dev.plumbline.report.format;

import dev.plumbline.report.Places;
import dev.plumbline.report.console.Look;
import dev.plumbline.report.junit.JunitStyle;
import dev.plumbline.report.markdown.MarkdownWriter;
import dev.plumbline.report.sarif.Split;

/**
 * What the writers are told besides the report.
 *
 * @param look for the console
 * @param places for what is shown in a repository
 * @param markdownLimit of a page of Markdown, in bytes
 * @param sarif into how many files SARIF goes
 */
public record Style(Look look, Places places, int markdownLimit, JunitStyle junit, Split sarif) {
  /** Plain text of 80 columns, files from the root of the repository, a page for a job summary. */
  public static final Style PLAIN =
      new Style(
          new Look(false, 80, false),
          Places.ROOT,
          MarkdownWriter.JOB_SUMMARY,
          JunitStyle.USUAL,
          Split.NONE);

  /** The same, with room on the page of a job summary for what is there already. */
  public Style leaving(int bytes) {
    int room = MarkdownWriter.JOB_SUMMARY - Math.min(bytes, MarkdownWriter.JOB_SUMMARY);
    return new Style(look, places, Math.min(markdownLimit, room), junit, sarif);
  }

  /** The same, with another look. */
  public Style with(Look other) {
    return new Style(other, places, markdownLimit, junit, sarif);
  }

  /** The same, with another JUnit XML. */
  public Style with(JunitStyle other) {
    return new Style(look, places, markdownLimit, other, sarif);
  }
}
