package dev.plumbline.schedule;

/**
 * The longest wait between two runs.
 *
 * @param seconds that really pass
 * @param days from the one's local date to the other's, so without the hour that a clock shifts
 */
record Gap(long seconds, long days) {}
