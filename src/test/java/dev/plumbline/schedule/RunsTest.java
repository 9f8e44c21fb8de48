package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The runs of the documented forms, against a reading that asks of every minute. */
class RunsTest {
  private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "Australia/Lord_Howe");

  /** Each window holds a clock shift of some zone above, forwards or back. */
  private static final List<String> WINDOWS =
      List.of("2026-10-02T17:23:30Z", "2027-03-20T00:00:00Z");

  private static final List<String> FORMS =
      List.of(
          "cron(0 10 * * ? *)",
          "cron(15 12 * * ? *)",
          "cron(0 0 * * ? *)",
          "cron(0 10 ? * 1-5 *)",
          "cron(0 18 ? * mon-fri *)",
          "cron(0 8 1 * ? *)",
          "cron(30 22 ? * tue#2 *)",
          "0 4 ? * fri#2 *",
          "0 4 ? * sat#2,4 *",
          "0 4 ? * SUN#1,WED#3,5 *",
          "0 4 */2 * ? *",
          "0 4 3W * ? *",
          "0 4 1W,15W,31W * ? *",
          "0 4 L * ? *",
          "0 4 LW * ? *",
          "0 4 1,L * ? *",
          "0 4 ? * 6L *",
          "0 4 ? * 1L,MON *",
          "0 4 ? jan,mar,apr,oct,nov SUN *",
          "0/15 * * * ? *",
          "*/7 1-3 * * ? *",
          "5-50/20 2 * * ? *",
          "30 2 * * ? *",
          "0,30 0-23/5 * * ? *",
          "* 2 ? * SUN *",
          "59 23 * * ? *",
          "0 0 1-7 * ? 2026-2027",
          "0 0 * 10/1 ? 2026/1",
          "10 1 ? 3,4,10,11 SUN#2,SUN#5 *",
          "* * * * ? *",
          "0 4 29-31 * ? *",
          "0 4 28W * ? *",
          "0 4 29W,30W * ? 2026-2028",
          "30 2 1-3,15W,L,LW * ? *",
          "30 2 ? * SUN,WED#3,6L *");

  static Stream<Arguments> cases() {
    return FORMS.stream().flatMap(f -> ZONES.stream().map(z -> Arguments.of(f, z)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runsAtTheMinutesThatMatch(String expression, String zone) {
    Runs runs = runs(expression, zone);
    for (String window : WINDOWS) {
      Instant from = Instant.parse(window);
      Instant to = from.plus(Duration.ofDays(30));
      List<Instant> wanted = new Oracle(expression).between(from, to, ZoneId.of(zone));
      assertThat(runs.after(from, wanted.size())).isEqualTo(wanted);
      assertThat(runs.count(from, to)).isEqualTo(wanted.size());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void waitsAsLongAsBetweenTheMinutesThatMatch(String expression, String zone) {
    Instant from = Instant.parse("2026-03-02T17:23:30Z");
    int dates = 60;
    List<Instant> seen = runs(expression, zone).after(from, 400);
    long longest = 0;
    for (int i = 1; i < seen.size() && i < dates; i++) {
      longest = Math.max(longest, ChronoUnit.SECONDS.between(seen.get(i - 1), seen.get(i)));
    }
    Gap gap = runs(expression, zone).longestGap(from, 1500).orElseThrow();
    assertThat(gap.seconds()).isGreaterThanOrEqualTo(longest);
    assertThat(seen).isNotEmpty();
  }

  @Test
  void aSkippedNightMakesTheWaitLonger() {
    Gap gap =
        runs("30 2 * * ? *", "Europe/Berlin")
            .longestGap(Instant.parse("2026-11-23T00:00:00Z"), 1500)
            .orElseThrow();
    assertThat(gap).isEqualTo(new Gap(47 * 3600, 2));
  }

  @Test
  void theWaitBeginsAtTheSecondOfTwoEqualTimes() {
    Gap gap =
        runs("30 2 * 1-10 ? *", "Europe/Berlin")
            .longestGap(Instant.parse("2027-03-20T00:00:00Z"), 1500)
            .orElseThrow();
    assertThat(gap).isEqualTo(new Gap(62 * 24 * 3600, 62));
  }

  @Test
  void endsAtTheSecondOfTwoEqualTimes() {
    Runs runs = runs("30 2 ? * SUN#5 2027", "Europe/Berlin");
    Instant end = Instant.parse("2027-10-31T01:30:00Z");
    assertThat(runs.last()).contains(end);
    assertThat(runs.after(Instant.parse("2026-11-23T00:00:00Z"), 100)).last().isEqualTo(end);
  }

  @Test
  void aDoubledHourRunsTwice() {
    List<Instant> night =
        runs("30 2 ? * SUN *", "Europe/Berlin").after(Instant.parse("2026-10-25T00:00:00Z"), 2);
    assertThat(night)
        .containsExactly(
            Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void aDayThatACalendarLeftOutHasNoRun() {
    Runs runs = runs("0 12 * * ? *", "Pacific/Apia");
    assertThat(runs.after(Instant.parse("2011-12-29T00:00:00Z"), 3))
        .containsExactly(
            Instant.parse("2011-12-29T22:00:00Z"),
            Instant.parse("2011-12-30T22:00:00Z"),
            Instant.parse("2011-12-31T22:00:00Z"));
  }

  private static Runs runs(String expression, String zone) {
    Schedule schedule = Schedule.tolerant(expression).schedule().orElseThrow();
    return new Runs((Cron) schedule.timing(), Zone.of(zone).orElseThrow().rules());
  }
}
