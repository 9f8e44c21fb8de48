package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The moments at which a cron expression runs in one zone. On which date it runs next, cron-utils
 * says. How often it runs and when for the last time is counted in the sets of dates and minutes: a
 * schedule of each minute would need 43 200 answers for 30 days, and looking back the library errs.
 */
final class Runs {
  private static final int DAY = 24 * 60 * 60;

  /** Two days around a window, and the clock's own shift. */
  private static final int NEAR = 3 * DAY;

  private static final long END = LocalDate.of(Field.YEAR.max(), 12, 31).toEpochDay();

  private final Calendar calendar;
  private final int[] minutes;
  private final ZoneClock clock;
  private final NextRun next;

  /** Of a cron in normal form. */
  Runs(Cron cron, ZoneRules rules) {
    this.calendar = Calendar.of(cron);
    this.minutes = cron.minutesOfDay();
    this.clock = new ZoneClock(rules);
    this.next = new NextRun(calendar, minutes, clock);
  }

  /** The first runs after a moment, in order, at most so many. */
  List<Instant> after(Instant moment, int most) {
    List<Instant> found = new ArrayList<>();
    long run = after(moment.getEpochSecond());
    while (run != NextDates.NEVER && found.size() < most) {
      found.add(Instant.ofEpochSecond(run));
      run = found.size() < most ? after(run) : run;
    }
    return found;
  }

  private long after(long moment) {
    return calendar.dates().none() ? NextDates.NEVER : next.after(moment);
  }

  /** How many runs there are after the first moment, up to the second and with it. */
  long count(Instant after, Instant upTo) {
    long from = after.getEpochSecond();
    long to = upTo.getEpochSecond();
    long first = clock.date(from) - 1;
    int most = (int) (clock.date(to) + 1 - first + 1);
    boolean steady = clock.next(from - NEAR).moment() > to + NEAR;
    int offset = clock.offset(from);
    long count = 0;
    for (long date : calendar.dates().from(first, most)) {
      for (int minute : minutes) {
        long local = date * DAY + minute * 60L;
        for (long moment : steady ? new long[] {local - offset} : clock.moments(local)) {
          count += moment > from && moment <= to ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** The last run that there will ever be. */
  Optional<Instant> last() {
    OptionalLong date = calendar.dates().onOrBefore(END);
    while (date.isPresent()) {
      long midnight = date.getAsLong() * DAY;
      OptionalLong last =
          Arrays.stream(minutes)
              .mapToLong(minute -> midnight + minute * 60L)
              .flatMap(local -> Arrays.stream(clock.moments(local)))
              .max();
      if (last.isPresent()) {
        return Optional.of(Instant.ofEpochSecond(last.getAsLong()));
      }
      date = calendar.dates().onOrBefore(date.getAsLong() - 1);
    }
    return Optional.empty();
  }

  /** The longest wait between two runs that follow each other, looking at so many dates at most. */
  Optional<Gap> longestGap(Instant after, int mostDates) {
    long first = after(after.getEpochSecond());
    if (first == NextDates.NEVER) {
      return Optional.empty();
    }
    LongestWait wait = new LongestWait(next, minutes, clock, first);
    wait.over(calendar.from(wait.date(), mostDates));
    return wait.longest();
  }
}
