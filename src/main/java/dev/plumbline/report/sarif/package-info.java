/**
 * SARIF 2.1.0 for GitHub code scanning: in goes a report, out comes one run with a rule for each
 * policy and each member that can drift.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
@NullMarked
package dev.plumbline.report.sarif;

import org.jspecify.annotations.NullMarked;
