/**
 * Image Builder's schedule grammar: text goes in; out come schedules that compare by meaning,
 * errors with a corrected expression, time zones, and the facts that policies judge. What an
 * expression means are sets of minutes, hours and dates, so that two are compared without listing
 * runs. On which date a schedule runs next, cron-utils says; it is given the dates and never what
 * was written, because it takes what the documentation does not have and differs where that is
 * special.
 */
@NullMarked
package dev.plumbline.schedule;

import org.jspecify.annotations.NullMarked;
