/**
 * The complete report, and the spool: results go in, one at a time, and come out again in canonical
 * order, from one JSON form that the spool, the JSON report and its reader share.
 */
@NullMarked
package dev.plumbline.report.json;

import org.jspecify.annotations.NullMarked;
