package dev.plumbline.schedule;

import com.cronutils.model.time.ExecutionTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The next run of a cron in one zone. The library is asked on a clock that is never shifted, once
 * for each stretch between two shifts: over a shift it sometimes leaves out the first and sometimes
 * the second of two equal hours. So a local time that a clock skips in spring does not run that
 * day, and one that it shows twice in autumn runs twice.
 */
final class NextRun {
  private static final Duration DAY = Duration.ofDays(1);

  /** No two clocks are further apart, so no shift brings a run nearer than this. */
  private static final Duration NEAR = Duration.ofDays(2);

  private final ExecutionTime library;
  private final ZoneRules rules;

  /** Of a cron that has dates. */
  NextRun(Cron cron, ZoneRules rules) {
    this.library = Library.of(cron);
    this.rules = rules;
  }

  /** The first run later than this moment; empty where there is none any more. */
  Optional<Instant> after(Instant moment) {
    Instant from = moment;
    ZoneOffset offset = rules.getOffset(moment);
    ZoneOffsetTransition shift = rules.nextTransition(moment);
    while (true) {
      Optional<Instant> run =
          library.nextExecution(from.atZone(offset)).map(time -> time.toInstant());
      if (shift == null || found(run, moment, shift)) {
        return run;
      }
      Instant near = run.map(time -> time.minus(NEAR)).orElse(shift.getInstant());
      boolean jump = near.isAfter(shift.getInstant()) && !repeats(moment, shift);
      from = jump ? near : shift.getInstant().minusSeconds(1);
      offset = jump ? rules.getOffset(near) : shift.getOffsetAfter();
      shift = rules.nextTransition(jump ? near : shift.getInstant());
    }
  }

  private static boolean found(Optional<Instant> run, Instant moment, ZoneOffsetTransition shift) {
    return run.map(time -> time.isBefore(shift.getInstant())).orElse(!repeats(moment, shift));
  }

  /** Whether local times up to this moment may be shown again behind the shift. */
  private static boolean repeats(Instant moment, ZoneOffsetTransition shift) {
    return !moment.plus(DAY).isBefore(shift.getInstant());
  }
}
