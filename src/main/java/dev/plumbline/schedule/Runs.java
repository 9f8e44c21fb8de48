package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The moments at which a cron expression runs in one zone: every minute whose local date and time
 * are in its sets. A local time that a clock skips in spring does not run that day; one that it
 * shows twice in autumn runs twice.
 */
final class Runs {
  private static final long END = LocalDate.of(Field.YEAR.max(), 12, 31).toEpochDay();

  private final Dates dates;
  private final int[] minutes;
  private final ZoneRules rules;

  Runs(Cron cron, ZoneRules rules) {
    this.dates = cron.dates();
    this.minutes = cron.minutesOfDay();
    this.rules = rules;
  }

  /** The first runs after a moment, in order, at most so many. */
  List<Instant> after(Instant moment, int most) {
    List<Instant> found = new ArrayList<>();
    Days days = new Days(rules, moment);
    OptionalLong date = dates.onOrAfter(days.date(moment));
    while (date.isPresent() && found.size() < most) {
      for (long second : days.seconds(date.getAsLong(), minutes)) {
        if (second > moment.getEpochSecond() && found.size() < most) {
          found.add(Instant.ofEpochSecond(second));
        }
      }
      date = dates.onOrAfter(date.getAsLong() + 1);
    }
    return found;
  }

  /** How many runs there are after the first moment, up to the second and with it. */
  long count(Instant after, Instant upTo) {
    Days days = new Days(rules, after);
    long first = days.date(after);
    long last = new Days(rules, upTo).date(upTo);
    long count = 0;
    for (long date : dates.from(first, (int) (last - first + 1))) {
      if (date > first && date < last && !days.shift(date)) {
        count += minutes.length;
      } else if (date <= last) {
        for (long second : days.seconds(date, minutes)) {
          count += second > after.getEpochSecond() && second <= upTo.getEpochSecond() ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** The last run that there will ever be. */
  Optional<Instant> last() {
    OptionalLong date = dates.onOrBefore(END);
    while (date.isPresent()) {
      Instant near = Instant.ofEpochSecond(date.getAsLong() * 24 * 60 * 60);
      long[] on = new Days(rules, near).seconds(date.getAsLong(), minutes);
      if (on.length > 0) {
        return Optional.of(Instant.ofEpochSecond(on[on.length - 1]));
      }
      date = dates.onOrBefore(date.getAsLong() - 1);
    }
    return Optional.empty();
  }

  /** The longest wait between two runs that follow each other, looking at so many dates at most. */
  Optional<Gap> longestGap(Instant after, int mostDates) {
    Days days = new Days(rules, after);
    GapFold fold = new GapFold(after.getEpochSecond());
    long within = withinDay();
    long today = days.date(after);
    for (long date : dates.from(today, mostDates)) {
      if (date == today || days.shift(date)) {
        for (long second : days.seconds(date, minutes)) {
          fold.add(date, second);
        }
      } else {
        long midnight = days.midnight(date);
        fold.add(date, midnight + minutes[0] * 60L);
        fold.skip(within, midnight + minutes[minutes.length - 1] * 60L);
      }
    }
    return fold.longest();
  }

  /** The longest wait between two runs of one day without a shift, in seconds. */
  private long withinDay() {
    int longest = 0;
    for (int i = 1; i < minutes.length; i++) {
      longest = Math.max(longest, minutes[i] - minutes[i - 1]);
    }
    return longest * 60L;
  }
}
