/** Metrics for Prometheus' textfile collector: in goes a report, out come gauges by target. */
@NullMarked
package dev.plumbline.report.prometheus;

import org.jspecify.annotations.NullMarked;
