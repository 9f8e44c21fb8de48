/** A table for spreadsheets: in goes a report, out comes a row for each finding. */
@NullMarked
package dev.plumbline.report.csv;

import org.jspecify.annotations.NullMarked;
