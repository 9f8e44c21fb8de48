package dev.plumbline.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a day on which a waiver may end, and when that day is over. */
final class TermsTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-05", "\"2027-01-05\"", "'2027-01-05'", "!!str 2027-01-05", "2026-11-23",
        "2027-11-23", "2024-02-29", "2000-02-29", "2026-11-22", "1999-12-31"
      })
  void aDayOfTheCalendarIsRead(String text) {
    Waivers.Reading reading = expiring(text);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.waivers().waivers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-29 | the calendar has no such day",
        "1900-02-29 | the calendar has no such day",
        "2027-04-31 | the calendar has no such day",
        "2027-13-01 | the calendar has no such day",
        "2027-00-10 | the calendar has no such day",
        "2027-1-5 | wanted a day as YYYY-MM-DD, without a time",
        "2027-01-05T00:00:00Z | wanted a day as YYYY-MM-DD, without a time",
        "2027-01-05 12:00:00 | wanted a day as YYYY-MM-DD, without a time",
        "2027-01-05Z | wanted a day as YYYY-MM-DD, without a time",
        "2027-01-05+02:00 | wanted a day as YYYY-MM-DD, without a time",
        "20270105 | wanted a day as YYYY-MM-DD, without a time",
        "2027 | wanted a day as YYYY-MM-DD, without a time",
        "1798761600 | wanted a day as YYYY-MM-DD, without a time",
        "+2027-01-05 | wanted a day as YYYY-MM-DD, without a time",
        "-2027-01-05 | wanted a day as YYYY-MM-DD, without a time",
        "12027-01-05 | wanted a day as YYYY-MM-DD, without a time",
        "'\" 2027-01-05\"' | wanted a day as YYYY-MM-DD, without a time",
        "٢٠٢٧-٠١-٠٥ | wanted a day as YYYY-MM-DD, without a time",
        "tomorrow | wanted a day as YYYY-MM-DD, without a time",
        "never | wanted a day as YYYY-MM-DD, without a time",
        "~ | wanted a text",
        "[2027-01-05] | wanted a text",
        "2027-11-24 | wanted at most 365 days ahead, which is 2027-11-23",
        "9999-12-31 | wanted at most 365 days ahead, which is 2027-11-23"
      })
  void anythingElseIsRefusedWithItsPlace(String text, String why) {
    Waivers.Reading reading = expiring(text);

    assertThat(reading.waivers().isEmpty()).isTrue();
    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    assertThat(problem.message()).startsWith("expires: found ").contains(why);
    assertThat(problem.origin().orElseThrow().toString()).isEqualTo("waivers.yaml:7:14");
    assertThat(problem.isError()).isTrue();
  }

  private static Waivers.Reading expiring(String text) {
    String yaml = Samples.waiver("rule: r\npipelines: ['*']");
    return Samples.read(yaml.replace("2027-01-31", text), Samples.TERMS);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-30T00:00:00Z, false",
    "2027-01-31T00:00:00Z, false",
    "2027-01-31T23:59:59Z, false",
    "2027-02-01T00:00:00Z, true",
    "2027-02-01T13:44:00Z, true"
  })
  void theLastDayIsWholeAndItsEndIsUtcs(String now, boolean over) {
    assertThat(Samples.terms(now).expired(LocalDate.of(2027, 1, 31))).isEqualTo(over);
  }

  @Property(tries = 300)
  void exactlyOneOfOverSoonAndLaterHolds(
      @ForAll @IntRange(min = -400, max = 365) int days,
      @ForAll @IntRange(max = 86_399) int second) {
    Terms terms = new Terms(MIDNIGHT.plusSeconds(second), 365, 14);
    LocalDate expires = terms.today().plusDays(days);
    assertThat(terms.expired(expires)).isEqualTo(days < 0);
    assertThat(terms.soon(expires)).isEqualTo(days >= 0 && days <= 14);
    assertThat(terms.refusal(expires.toString())).isEmpty();
    assertThat(Terms.day(expires.toString())).contains(expires);
  }

  @Property(tries = 300)
  void noTextThrows(@ForAll String text) {
    assertThat(Samples.TERMS.refusal(text).isEmpty())
        .isEqualTo(Terms.day(text).filter(d -> !d.isAfter(Samples.TERMS.last())).isPresent());
  }

  @Test
  void theLimitIsConfigured() {
    Terms month = new Terms(Samples.TERMS.now(), 31, 14);
    assertThat(month.refusal("2026-12-24")).isEmpty();
    assertThat(List.of(month.refusal("2026-12-25").orElseThrow()))
        .containsExactly("wanted at most 31 days ahead, which is 2026-12-24 (--waiver-max-days)");
  }
}
