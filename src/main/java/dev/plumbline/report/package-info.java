/**
 * Reports: pipeline results go in, one at a time; out come a header that folds them and one file
 * per format, in canonical order. Also reads a JSON report back.
 */
@NullMarked
package dev.plumbline.report;

import org.jspecify.annotations.NullMarked;
