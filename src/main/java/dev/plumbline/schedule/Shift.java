package dev.plumbline.schedule;

/**
 * A shift of a zone's clock.
 *
 * @param moment when, in epoch seconds
 * @param before the offset until then, in seconds
 * @param after the offset from then on
 */
record Shift(long moment, int before, int after) {
  /** The clock is not shifted any more. */
  static final Shift NEVER = new Shift(Long.MAX_VALUE, 0, 0);

  boolean never() {
    return moment == Long.MAX_VALUE;
  }

  /** The local time by the clock before, in seconds as if it were UTC. */
  long local() {
    return moment + before;
  }
}
