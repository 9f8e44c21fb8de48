package dev.plumbline.cli;

import dev.plumbline.policy.Pack;
import dev.plumbline.schedule.ScheduleFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Makes ready what every judging run needs, on a second thread, while the first one reads the
 * command line and the specs. Nothing depends on it: whoever comes first makes it, and the other
 * waits.
 */
final class HeadStart {
  private static final Set<String> JUDGING = Set.of("check", "gate", "demo");

  private HeadStart() {}

  /** Begins, where the first word is a command that judges. */
  static void of(String[] args) {
    if (args.length > 0 && JUDGING.contains(args[0])) {
      Thread thread = new Thread(HeadStart::make, "head-start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void make() {
    Pack.bundled();
    // The library behind them takes as long to load as a pack.
    ScheduleFacts.of(Optional.of("cron(0 4 ? * SUN *)"), Optional.of("UTC"), Instant.EPOCH);
  }
}
