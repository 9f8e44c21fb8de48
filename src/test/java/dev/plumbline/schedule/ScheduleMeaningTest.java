package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which expressions are one, and what their one text is. */
class ScheduleMeaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(0 4 ? * SUN *)|0 4 ? * SUN *
          cron(0 4 ? * SUN *)|CRON(0 4 ? * sun *)
          cron(0 4 ? * SUN *)|0 4 ? * 1 *
          0 0 ? * MON-FRI *|0 0 ? * MON,TUE,WED,THU,FRI *
          0 0 ? * MON-FRI *|0 0 ? * 2-6 *
          0/15 * * * ? *|0,15,30,45 0-23 1-31 1-12 ? 1970-2199
          */15 * * * ? *|0-59/15 * ? * * *
          0 0 * * ? *|0 0 ? * * *
          00 00 * * ? *|0 0 */1 */1 ? */1
          0 0 1 JAN,FEB ? *|0 0 1 1-2 ? *
          0 0 31 * ? *|0 0 31 1,3,5,7,8,10,12 ? *
          0 0 29 2 ? *|0 0 29 2 ? 1972/4
          0 0 L 1 ? *|0 0 31 1 ? *
          0 0 L 4,6,9,11 ? *|0 0 30 4,6,9,11 ? *
          0 0 ? * SUN *|0 0 ? * SUN#1,SUN#2,SUN#3,SUN#4,SUN#5 *
          0 0 ? * SUN,SUN#2,1L *|0 0 ? * SUN *
          0 0 ? * SAT#2,4 *|0 0 ? * SAT#4,SAT#2 *
          0 0 ? * L *|0 0 ? * SUN *
          0 0 31 2 ? *|15 3 30 2 ? *
          0 0 1 1 ? 2027|0 0 ? 1 FRI#1 2027
          rate(24 hours)|rate(1 day)
          rate(60 minutes)|rate(1 hour)
          0 22-2 * * ? *|0 22,23,0,1,2 * * ? *
          cron(0 0 * * SUN *)|cron(0 0 ? * SUN *)
          0 0 * * SUN|0 0 ? * SUN *
          nonsense|nonsense
          """)
  void isOneWhereTheTimesAre(String one, String other) {
    assertThat(Schedule.sameTimes(one, other)).isTrue();
    assertThat(Schedule.sameTimes(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 L * ? *|0 0 31 * ? *
          0 0 LW * ? *|0 0 L * ? *
          0 0 1W * ? *|0 0 1 * ? *
          0 0 ? * 6L *|0 0 ? * FRI#4 *
          0 0 ? * FRI#5 *|0 0 ? * 6L *
          0 0 29 2 ? *|0 0 29 2 ? 2028
          0 4 ? * SUN *|0 4 ? * MON *
          0 4 ? * SUN *|1 4 ? * SUN *
          0 4 ? * SUN *|0 4 ? * SUN 2027
          rate(1 day)|0 0 * * ? *
          nonsense|other nonsense
          nonsense|0 4 ? * SUN *
          """)
  void isAnotherWhereATimeDiffers(String one, String other) {
    assertThat(Schedule.sameTimes(one, other)).isFalse();
    assertThat(Schedule.sameTimes(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 4 ? * 1 *|cron(0 4 ? * SUN *)
          0,15,30,45 * * * ? *|cron(*/15 * * * ? *)
          5/15 * * * ? *|cron(5/15 * * * ? *)
          0 0 ? * * *|cron(0 0 * * ? *)
          0 0 ? * 2-6 *|cron(0 0 ? * MON-FRI *)
          0 0 ? * 7,1 *|cron(0 0 ? * SUN,SAT *)
          0 0 1,2,3,5,LW,L,3W * ? *|cron(0 0 1-3,5,L,LW,3W * ? *)
          0 0 1-29 2 ? *|cron(0 0 * 2 ? *)
          0 0 ? 2 SUN#5 *|cron(0 0 ? 2 SUN#5 *)
          0 0 29 2 ? 2024-2030|cron(0 0 29 2 ? 2024,2028)
          0 0 31 2 ? *|never
          rate(120 minutes)|rate(2 hours)
          rate(36 hours)|rate(36 hours)
          rate(90 minutes)|rate(90 minutes)
          """)
  void hasOneTextForEachMeaning(String expression, String canonical) {
    Schedule schedule = Schedule.tolerant(expression).schedule().orElseThrow();
    assertThat(schedule.canonical()).isEqualTo(canonical);
    assertThat(schedule.expression()).isEqualTo(expression);
  }
}
