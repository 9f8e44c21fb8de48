/**
 * Image Builder's schedule grammar on cron-utils: text goes in; out come schedules that compare by
 * meaning, problems with a corrected line, and the facts that policies judge.
 */
@NullMarked
package dev.plumbline.schedule;

import org.jspecify.annotations.NullMarked;
