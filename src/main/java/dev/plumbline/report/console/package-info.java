/**
 * The report for people at a terminal, in Terraform's manner: problems first, then each pipeline
 * that is not in line, then the totals. Colour, width and detail are the caller's to decide.
 */
@NullMarked
package dev.plumbline.report.console;

import org.jspecify.annotations.NullMarked;
