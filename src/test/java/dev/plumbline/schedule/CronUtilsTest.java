package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A known library as a second opinion, on the forms that it reads as they are documented (it does
 * not so read ranges that wrap, {@code SAT#2,4}, {@code L} as a day of week and {@code 31W}).
 */
class CronUtilsTest {
  private static final CronDefinition DEFINITION =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .withValidRange(0, 59)
          .and()
          .withHours()
          .withValidRange(0, 23)
          .and()
          .withDayOfMonth()
          .withValidRange(1, 31)
          .supportsL()
          .supportsW()
          .supportsLW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .withValidRange(1, 12)
          .and()
          .withDayOfWeek()
          .withValidRange(1, 7)
          .withMondayDoWValue(2)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .and()
          .instance();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 10 * * ? *",
        "15 12 * * ? *",
        "0 18 ? * MON-FRI *",
        "0 8 1 * ? *",
        "30 22 ? * TUE#2 *",
        "0 4 ? * SUN *",
        "0 4 3W * ? *",
        "0 4 L * ? *",
        "0 4 LW * ? *",
        "0 4 ? * 6L *",
        "0/15 1-5 ? JAN,JUN SUN-TUE *",
        "5-50/20 3 */2 * ? *",
        "0 0 29 2 ? *",
        "0 0 ? 2 SUN#5 *",
        "0 0 1 1 ? 2028-2030",
        "30 2 ? * SUN *"
      })
  void agreesWithCronUtils(String expression) {
    ExecutionTime library = ExecutionTime.forCron(new CronParser(DEFINITION).parse(expression));
    Schedule schedule = Schedule.tolerant(expression).schedule().orElseThrow();
    for (String id : List.of("UTC", "Europe/Berlin", "America/New_York")) {
      Instant from = Instant.parse("2026-11-23T12:00:00Z");
      List<Instant> theirs = new ArrayList<>();
      ZonedDateTime at = from.atZone(ZoneId.of(id));
      for (int i = 0; i < 40; i++) {
        var next = library.nextExecution(at);
        if (next.isEmpty()) {
          break;
        }
        at = next.get();
        theirs.add(at.toInstant());
      }
      Runs runs = new Runs((Cron) schedule.timing(), Zone.of(id).orElseThrow().rules());
      assertThat(runs.after(from, theirs.size())).isEqualTo(theirs);
    }
  }
}
