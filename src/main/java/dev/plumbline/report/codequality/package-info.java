/**
 * GitLab's Code Quality report: in goes a report, out comes one JSON array of issues, which GitLab
 * shows in merge requests.
 */
@NullMarked
package dev.plumbline.report.codequality;

import org.jspecify.annotations.NullMarked;
