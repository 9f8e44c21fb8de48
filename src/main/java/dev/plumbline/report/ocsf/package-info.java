/** Events of the Open Cybersecurity Schema Framework: in goes a report, out come JSON lines. */
@NullMarked
package dev.plumbline.report.ocsf;

import org.jspecify.annotations.NullMarked;
