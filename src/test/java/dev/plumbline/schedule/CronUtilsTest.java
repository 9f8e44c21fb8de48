package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cronutils.model.time.ExecutionTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the library reads otherwise than it is documented, which is why it is given the normal form
 * in pieces, asked forwards only, and on a clock that is never shifted. Where one of these tests
 * fails with a newer version, that piece of {@link Library} or {@link NextRun} may go.
 */
class CronUtilsTest {
  private static final Instant FROM = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 10 * * ? *",
        "0 18 ? * MON-FRI *",
        "30 22 ? * TUE#2 *",
        "0 4 3W * ? *",
        "0 4 27W * ? *",
        "0 4 L * ? *",
        "0 4 LW * ? *",
        "0 4 ? * 6L *",
        "0/15 1-5 ? JAN,JUN SUN-TUE *",
        "5-50/20 3 */2 * ? *",
        "0 0 ? * SUN#5 *"
      })
  void readsOnePieceAsItIsDocumented(String fields) {
    assertThat(library(fields, 30, ZoneOffset.UTC)).isEqualTo(documented(fields, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "hours that wrap,0 22-2 * * ? *,'0 22,23,0,1,2 * * ? *'",
    "a second number,'0 4 ? * SAT#2,4 *','0 4 ? * SAT#2,SAT#4 *'",
    "L as a day of week,0 4 ? * L *,0 4 ? * SUN *",
    "a plain day beside W,'0 4 1,15W * ? *','0 4 1,15W * ? *'",
    "L beside LW,'0 4 L,LW * ? *','0 4 L,LW * ? *'",
    "W where a month ends,0 4 30W 9 ? *,0 4 30W 9 ? *"
  })
  void readsOtherwise(String what, String fields, String meant) {
    List<Instant> documented = documented(meant, 30);
    assertThat(library(fields, 30, ZoneOffset.UTC)).as(what).isNotEqualTo(documented);
    assertThat(ours(fields, 30)).isEqualTo(documented);
  }

  @Test
  void cannotFindADateThatAMonthHasNot() {
    assertThatThrownBy(() -> library("0 4 31W * ? *", 12, ZoneOffset.UTC))
        .isInstanceOf(DateTimeException.class);
    assertThat(ours("0 4 31W * ? *", 12)).isEqualTo(documented("0 4 31W * ? *", 12));
  }

  @Test
  void leavesOutOneOfTwoEqualHours() {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    assertThat(library("30 2 ? * SUN#5 2026-2030", 20, zone))
        .doesNotContain(Instant.parse("2027-10-31T01:30:00Z"));
    Runs runs = new Runs(cron("30 2 ? * SUN#5 2026-2030"), zone.getRules());
    assertThat(runs.after(FROM, 20)).contains(Instant.parse("2027-10-31T01:30:00Z"));
  }

  @Test
  void errsLookingBack() {
    List<Instant> forwards = library("0 0,12 7W */2 ? 2027,2031", 24, ZoneOffset.UTC);
    assertThat(forwards).isEqualTo(documented("0 0,12 7W */2 ? 2027,2031", 24));
    ExecutionTime library = ExecutionTime.forCron(Library.parse("0 0,12 7W */2 ? 2027,2031"));
    Deque<Instant> back = new ArrayDeque<>();
    ZonedDateTime at = ZonedDateTime.parse("2032-01-01T00:00:00Z");
    for (Optional<ZonedDateTime> run = library.lastExecution(at);
        run.isPresent() && back.size() < 24;
        run = library.lastExecution(run.get())) {
      back.addFirst(run.get().toInstant());
    }
    assertThat(List.copyOf(back)).isNotEqualTo(forwards);
  }

  private static List<Instant> library(String fields, int most, ZoneId zone) {
    ExecutionTime library = ExecutionTime.forCron(Library.parse(fields));
    List<Instant> runs = new ArrayList<>();
    Optional<ZonedDateTime> at = library.nextExecution(FROM.atZone(zone));
    while (at.isPresent() && runs.size() < most) {
      runs.add(at.get().toInstant());
      at = runs.size() < most ? library.nextExecution(at.get()) : at;
    }
    return runs;
  }

  private static List<Instant> ours(String fields, int most) {
    return new Runs(cron(fields), ZoneOffset.UTC.getRules()).after(FROM, most);
  }

  /** Day by day, as the reading of {@link Oracle} has them. */
  private static List<Instant> documented(String fields, int most) {
    Oracle oracle = new Oracle(fields);
    LocalDate day = LocalDate.ofInstant(FROM, ZoneOffset.UTC);
    return IntStream.range(0, 40 * 366)
        .mapToObj(day::plusDays)
        .filter(oracle::matches)
        .flatMap(
            date -> {
              Instant midnight = date.atStartOfDay().toInstant(ZoneOffset.UTC);
              Instant last = midnight.plusSeconds(24 * 3600 - 1);
              return oracle.between(midnight.minusSeconds(1), last, ZoneOffset.UTC).stream();
            })
        .filter(run -> run.isAfter(FROM))
        .limit(most)
        .toList();
  }

  private static Cron cron(String fields) {
    return (Cron) Schedule.tolerant(fields).schedule().orElseThrow().timing();
  }
}
