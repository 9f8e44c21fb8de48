/**
 * Annotations of a GitHub Actions run: in goes a report, out come workflow commands on standard
 * output, which GitHub shows beside the changed lines.
 */
@NullMarked
package dev.plumbline.report.github;

import org.jspecify.annotations.NullMarked;
