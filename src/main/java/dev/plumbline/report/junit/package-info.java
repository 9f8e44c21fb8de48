/**
 * JUnit XML for dashboards: a report goes in; out comes one flat suite for each pipeline, and one
 * for the run itself, with cases that have the same names every night. There is a failure or an
 * error exactly where the exit status is not zero.
 */
@NullMarked
package dev.plumbline.report.junit;

import org.jspecify.annotations.NullMarked;
