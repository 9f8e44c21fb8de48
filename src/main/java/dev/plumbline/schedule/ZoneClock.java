package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * A zone's rules in numbers: moments are epoch seconds, local times seconds as if they were UTC.
 */
final class ZoneClock {
  private static final int DAY = 24 * 60 * 60;

  private final ZoneRules rules;

  ZoneClock(ZoneRules rules) {
    this.rules = rules;
  }

  int offset(long moment) {
    return rules.getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
  }

  /** The local date, as an epoch day. */
  long date(long moment) {
    return Math.floorDiv(moment + offset(moment), DAY);
  }

  /** The first shift behind this moment. */
  Shift next(long moment) {
    ZoneOffsetTransition next =
        moment == Long.MAX_VALUE ? null : rules.nextTransition(Instant.ofEpochSecond(moment));
    return next == null
        ? Shift.NEVER
        : new Shift(
            next.toEpochSecond(),
            next.getOffsetBefore().getTotalSeconds(),
            next.getOffsetAfter().getTotalSeconds());
  }

  /** The moments at which the clock shows this local time: none where it skips it, or two. */
  long[] moments(long local) {
    List<ZoneOffset> offsets =
        rules.getValidOffsets(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
    long[] moments = new long[offsets.size()];
    for (int i = 0; i < moments.length; i++) {
      moments[i] = local - offsets.get(i).getTotalSeconds();
    }
    return moments;
  }
}
