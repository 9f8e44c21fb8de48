package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The moments at which a cron expression runs in one zone. When it runs next, cron-utils says. How
 * often it runs and when for the last time is counted in the sets of dates and minutes: a schedule
 * of each minute would need 43 200 answers of the library for 30 days, and looking back it errs.
 */
final class Runs {
  private static final long END = LocalDate.of(Field.YEAR.max(), 12, 31).toEpochDay();

  private final Dates dates;
  private final int[] minutes;
  private final ZoneRules rules;
  private final Optional<NextRun> next;

  /** Of a cron in normal form. */
  Runs(Cron cron, ZoneRules rules) {
    this.dates = cron.dates();
    this.minutes = cron.minutesOfDay();
    this.rules = rules;
    this.next = dates.none() ? Optional.empty() : Optional.of(new NextRun(cron, rules));
  }

  /** The first runs after a moment, in order, at most so many. */
  List<Instant> after(Instant moment, int most) {
    List<Instant> found = new ArrayList<>();
    Optional<Instant> run = after(moment);
    while (run.isPresent() && found.size() < most) {
      found.add(run.get());
      run = found.size() < most ? after(run.get()) : run;
    }
    return found;
  }

  private Optional<Instant> after(Instant moment) {
    return next.flatMap(runs -> runs.after(moment));
  }

  /** How many runs there are after the first moment, up to the second and with it. */
  long count(Instant after, Instant upTo) {
    long first = date(after) - 1;
    int most = (int) (date(upTo) + 1 - first + 1);
    return Arrays.stream(dates.from(first, most))
        .flatMap(this::on)
        .filter(second -> second > after.getEpochSecond() && second <= upTo.getEpochSecond())
        .count();
  }

  /** The last run that there will ever be. */
  Optional<Instant> last() {
    OptionalLong date = dates.onOrBefore(END);
    while (date.isPresent()) {
      OptionalLong last = on(date.getAsLong()).max();
      if (last.isPresent()) {
        return Optional.of(Instant.ofEpochSecond(last.getAsLong()));
      }
      date = dates.onOrBefore(date.getAsLong() - 1);
    }
    return Optional.empty();
  }

  /** The longest wait between two runs that follow each other, looking at so many dates at most. */
  Optional<Gap> longestGap(Instant after, int mostDates) {
    Optional<Instant> first = after(after);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int widest = widest();
    LongestWait wait = new LongestWait(next.orElseThrow(), rules, first.get());
    for (long date : dates.from(wait.date(), mostDates)) {
      wait.add(date, minutes, widest);
    }
    return wait.longest();
  }

  private int widest() {
    return IntStream.range(1, minutes.length).map(i -> minutes[i] - minutes[i - 1]).max().orElse(0);
  }

  /** The epoch seconds of a date's runs: a skipped minute has none, one shown twice has two. */
  private LongStream on(long date) {
    LocalDateTime midnight = LocalDate.ofEpochDay(date).atStartOfDay();
    return Arrays.stream(minutes)
        .mapToObj(midnight::plusMinutes)
        .flatMapToLong(
            time ->
                rules.getValidOffsets(time).stream()
                    .mapToLong(offset -> time.toEpochSecond(offset)));
  }

  private long date(Instant moment) {
    return LocalDateTime.ofInstant(moment, rules.getOffset(moment)).toLocalDate().toEpochDay();
  }
}
