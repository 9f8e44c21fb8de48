/** AWS Security Finding Format: in goes a report, out come batches for AWS Security Hub. */
@NullMarked
package dev.plumbline.report.asff;

import org.jspecify.annotations.NullMarked;
