/** A folder of fixes: a report goes in; out come scripts and the documents that they send. */
@NullMarked
package dev.plumbline.report.fixes;

import org.jspecify.annotations.NullMarked;
