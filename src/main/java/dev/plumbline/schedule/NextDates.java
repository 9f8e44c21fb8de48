package dev.plumbline.schedule;

import com.cronutils.model.time.ExecutionTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The next date of a calendar. The library says it, and is asked on a clock that is never shifted;
 * an answer takes it some 40 µs, so it is kept for the other schedules of the calendar.
 */
final class NextDates {
  /** There is no such date or run any more. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int MOST_KEPT = 1024;

  private final Cron cron;
  private final Map<Long, Long> kept = new ConcurrentHashMap<>();
  private @Nullable ExecutionTime library;

  /** Of a cron whose minutes and hours do not matter. */
  NextDates(Cron cron) {
    this.cron = cron;
  }

  /** The first date that is not before this epoch day; only to be asked where there are dates. */
  long onOrAfter(long epochDay) {
    Long known = kept.get(epochDay);
    return known != null ? known : ask(epochDay);
  }

  private synchronized long ask(long epochDay) {
    if (library == null) {
      library = Library.atMidnight(cron);
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    long found =
        library
            .nextExecution(LocalDate.ofEpochDay(epochDay - 1).atStartOfDay(ZoneOffset.UTC))
            .map(run -> run.toLocalDate().toEpochDay())
            .orElse(NEVER);
    kept.put(epochDay, found);
    return found;
  }
}
