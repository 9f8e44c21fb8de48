/**
 * Markdown as GitHub and GitLab read it: in goes a report, out comes a page for a job summary or a
 * comment, within a budget; and how foreign text is written so that it stays text.
 */
@NullMarked
package dev.plumbline.report.markdown;

import org.jspecify.annotations.NullMarked;
