package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a calendar keeps for other schedules is what each would have worked out alone. */
class CalendarTest {
  private static final int MOST = 40;

  /** As they come from several zones and times of day, and then from other runs. */
  private static final String[] DAYS = {
    "2026-11-23", "2026-11-24", "2026-11-23", "2026-11-21", "2026-11-30", "2026-11-16",
    "2026-11-15", "2031-02-28", "2026-11-23", "1970-01-01", "2199-12-20", "2199-12-31"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 4 * * ? *",
        "0 4 ? * SUN *",
        "0 4 1W,15W,31W * ? *",
        "0 4 29 2 ? *",
        "0 4 * * ? 2026",
        "0 4 L 6,12 ? 2020-2040"
      })
  void keepsTheDates(String expression) {
    Cron cron = (Cron) Schedule.tolerant(expression).schedule().orElseThrow().timing();
    Dates alone = Dates.of(cron);
    for (String day : DAYS) {
      long from = LocalDate.parse(day).toEpochDay();
      DateList kept = Calendar.of(cron).from(from, MOST);
      assertThat(IntStream.range(0, kept.size()).mapToObj(kept::date))
          .as(day)
          .containsExactlyElementsOf(LongStream.of(alone.from(from, MOST)).boxed().toList());
      long[] next = alone.from(from, 1);
      assertThat(Calendar.of(cron).onOrAfter(from))
          .as(day)
          .isEqualTo(next.length == 0 ? NextDates.NEVER : next[0]);
    }
  }
}
