package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spec may say, what it may not, and what it is told then. */
class ScheduleGrammarTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cron(0 10 * * ? *)",
        "cron(15 12 * * ? *)",
        "cron(0 18 ? * mon-fri *)",
        "cron(0 8 1 * ? *)",
        "cron(30 22 ? * tue#2 *)",
        "0 10 * * ? *",
        "0 4 ? * sat#2,4 *",
        "0 4 ? jan,Feb,MAR SUN-TUE 2026-2030",
        "00 04 */2 * ? *",
        "0/15 0-6/2,12 1,15W,L,LW * ? 1970/2",
        "rate(1 minute)",
        "rate(1 day)",
        "rate(5 hours)"
      })
  void takesWhatIsDocumented(String expression) {
    Parsed parsed = Schedule.parse(expression);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Valid.class, valid -> assertThat(valid.warnings()).isEmpty());
    assertThat(Schedule.tolerant(expression).error()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          cron(0 0 * * SUN *)|cron(0 0 ? * SUN *)|day and day of week
          cron(0 0 1 * * *)|cron(0 0 1 * ? *)|one of them must be ?
          0 0 * * * *|0 0 * * ? *|one of them must be ?
          0 0 * * SUN|0 0 ? * SUN *|found five fields, wanted are six
          cron(0 0 1 * *)|cron(0 0 1 * ? *)|the year is missing
          cron(0 22-2 * * ? *)|cron(0 0-2,22,23 * * ? *)|hour: the range "22-2" runs backwards
          0 4 ? * SAT-SUN *|0 4 ? * SUN,SAT *|day of week: the range "SAT-SUN" runs backwards
          0 4 ? nov-feb SUN *|0 4 ? 1,2,11,12 SUN *|month: the range "nov-feb" runs backwards
          0 4 ? * MON-FRI/2 *|0 4 ? * MON,WED,FRI *|increment, which this field does not take
          0 4 ? * sunday *|0 4 ? * SUN *|names have three letters: SUN
          0 4 ? * FRIL *|0 4 ? * 6L *|takes a number before L: 6L
          0 4 1,* * ? *|0 4 * * ? *|day: * takes every value already
          CRON(0 4 ? * SUN *)|cron(0 4 ? * SUN *)|wanted is cron(
          cron (0 4 ? * SUN *)|cron(0 4 ? * SUN *)|found "cron ("
          cron(0  4 ? * SUN *)|cron(0 4 ? * SUN *)|stray spaces
          cron( 0 4 ? * SUN * )|cron(0 4 ? * SUN *)|stray spaces
           cron(0 4 ? * SUN *)|cron(0 4 ? * SUN *)|spaces stand around it
          cron(0 4 ? * SUN *|cron(0 4 ? * SUN *)|cron( is not closed
          rate(1 days)|rate(1 day)|1 takes the singular
          rate(5 hour)|rate(5 hours)|more than 1 takes the plural
          Rate(05 Hours)|rate(5 hours)|found "Rate("
          """)
  void correctsWhatCanMeanOneThingOnly(String wrong, String right, String says) {
    Parsed parsed = Schedule.parse(wrong);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid -> {
              assertThat(invalid.message()).contains(says);
              assertThat(invalid.corrected()).contains(right);
            });
    assertThat(Schedule.parse(right)).isInstanceOf(Parsed.Valid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''|it is empty
          60 4 ? * SUN *|minute: found "60", allowed are 0-59 with , - * /
          0 24 ? * SUN *|hour: found "24", allowed are 0-23
          0 4 0 * ? *|day: found "0", allowed are 1-31 with , - * ? / L W
          0 4 32 * ? *|day: found "32"
          0 4 1 13 ? *|month: found "13", allowed are 1-12 or JAN-DEC
          0 4 ? * 0 *|day of week: found "0", allowed are 1-7 or SUN-SAT
          0 4 ? * 8 *|day of week: found "8"
          0 4 1 * ? 1969|year: found "1969", allowed are 1970-2199
          0 4 1 * ? 2200|year: found "2200"
          0 4 1 * ? 2030-2026|year: the range "2030-2026" runs backwards
          0 4 ? * FRY *|did you mean FRI?
          0 4 ? * FRI#6 *|found "#6", the weeks of a month are 1-5
          0 4 ? * FRI#0 *|found "#0"
          0 4 ? * SAT#2,7 *|found "#7"
          0 4 1 * SUN *|found "1" and "SUN", one of them must be ?
          0 4 ? * ? *|both are ?
          ? 4 1 * ? *|minute: found "?"
          0 4 ?,1 * ? *|day: found "?"
          0/0 4 1 * ? *|minute: found the increment "0", allowed are 1-59
          */60 4 1 * ? *|found the increment "60"
          0 4 L-3 * ? *|day: found "L-3"
          0 4 W * ? *|day: found "W"
          0 4 1W-5W * ? *|day: found "1W-5W"
          0 4 1,,2 * ? *|day: found an empty value
          0 4 -1 * ? *|day: found "-1"
          0 4 1 * ? * *|found 7 fields, wanted are six
          0 4 1|found 3 fields, wanted are six
          cron()|found no fields
          0 4 ? * 1|a number is not certain in the old form
          cron(0 4 ? * SUN|cron( is not closed
          cron(0 4 ? * SUN *) UTC|found " UTC" behind the closing )
          0 4 ? * SUN *)|it ends with ) that nothing opened
          corn(0 4 ? * SUN *)|did you mean cron?
          at(2027-01-01T00:00:00)|wanted is cron(minute hour day month day-of-week year)
          rate(0 days)|found "0", wanted is a whole number from 1
          rate(-1 days)|found "-1"
          rate(1.5 days)|found "1.5"
          rate(1 week)|found the unit "week"
          rate(1 dya)|did you mean day?
          rate(1)|wanted is a number, a space and a unit
          rate(99999999999 days)|found "99999999999"
          @daily|found 1 field, wanted are six
          """)
  void refusesWhatIsNotCertain(String wrong, String says) {
    Parsed parsed = Schedule.parse(wrong);
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Invalid.class,
            invalid -> {
              assertThat(invalid.message()).contains(says);
              assertThat(invalid.corrected()).isEmpty();
            });
    assertThat(Schedule.tolerant(wrong).schedule()).isEmpty();
  }

  @Test
  void tellsAllThatIsWrong() {
    assertThat(Schedule.tolerant("60 24 32 13 ? 1969").error().orElseThrow())
        .contains("minute: ", "hour: ", "day: ", "month: ", "year: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 10 ? * 1-5 *|"1-5" is taken as SUN-THU, counted from 1 as SUN
          0 10 ? * 6L *|"6L" is counted from 1 as SUN
          0 10 ? * L *|L alone is taken as SUN
          0 0 31 2,4 ? *|it never runs
          """)
  void warnsOfWhatIsReadBothWays(String expression, String says) {
    assertThat(Schedule.parse(expression))
        .isInstanceOfSatisfying(
            Parsed.Valid.class,
            valid -> assertThat(valid.warnings()).singleElement().asString().contains(says));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 4 ? * SUN \u0660",
        "\uFF10 4 ? * SUN *",
        "0\u00A04 ? * SUN *",
        "0 4 ? * fr\u0131 *",
        "0 4 ? * \u017Fun *",
        "0 4 ? * SUN *\u0000",
        "\uD800 4 ? * SUN *",
        "0 4 ? * SUN \uD83D\uDE00"
      })
  void refusesCharactersThatOnlyLookRight(String expression) {
    Reading reading = Schedule.tolerant(expression);
    assertThat(reading.schedule()).isEmpty();
    assertThat(reading.error().orElseThrow())
        .contains("it holds the character U+")
        .matches("\\p{ASCII}*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "cron(", "1,", " ", "*/", "\u0000", "1-", "?", "#", "0 "})
  void answersLongTextsAtOnce(String piece) {
    for (int length : new int[] {1000, 1_000_000}) {
      String text = piece.repeat(length / piece.length());
      Reading reading =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> Schedule.tolerant(text));
      assertThat(reading.schedule()).isEmpty();
      assertThat(reading.error().orElseThrow().length()).isLessThan(2000);
    }
  }
}
