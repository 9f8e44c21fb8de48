package dev.plumbline.schedule;

/** What an expression means: times of a calendar, or a steady rate. */
sealed interface Timing permits Cron, Rate {
  /** The one timing that stands for all with the same times. */
  Timing normal();

  /** As an expression; one text for each meaning where the timing is normal. */
  String text();
}
