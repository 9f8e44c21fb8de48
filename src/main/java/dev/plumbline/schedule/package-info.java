/**
 * Image Builder's schedule grammar: text goes in; out come schedules that compare by meaning,
 * errors with a corrected expression, time zones, and the facts that policies judge. What an
 * expression means are sets of minutes, hours and dates, so that comparing two, counting runs and
 * finding the longest wait need no list of runs. It is no cron library's reading, because those
 * take what the documentation does not have and differ where it is special ({@code sat#2,4}, {@code
 * L} as a day of week, {@code 31W}); the tests hold it against one.
 */
@NullMarked
package dev.plumbline.schedule;

import org.jspecify.annotations.NullMarked;
