package dev.plumbline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleFactsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void tellsAllOfAWeeklySchedule() {
    assertThat(Json.text(Json.canonical(facts("cron(0 4 ? * SUN *)", "Europe/Berlin"))))
        .isEqualTo(
            "{\"canonical\":\"cron(0 4 ? * SUN *)\",\"expression\":\"cron(0 4 ? * SUN *)\","
                + "\"kind\":\"cron\",\"longestGapDays\":7,\"longestGapHours\":169,\"nextRuns\":["
                + "\"2026-11-29T03:00:00Z\",\"2026-12-06T03:00:00Z\",\"2026-12-13T03:00:00Z\","
                + "\"2026-12-20T03:00:00Z\",\"2026-12-27T03:00:00Z\"],\"present\":true,"
                + "\"runsIn30Days\":4,\"timezone\":\"Europe/Berlin\",\"valid\":true,\"warnings\":[]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          0 4 ? * SUN *|UTC|168|7|4
          0 4 * * ? *|UTC|24|1|30
          * * * * ? *|UTC|0.0167|1|43200
          * * * * ? *|Europe/Berlin|0.0167|1|43200
          0/20 * * * ? *|UTC|0.3333|1|2160
          0 0/6 * * ? *|UTC|6|1|120
          0 1-3 * * ? *|UTC|22|1|90
          0 1,15 * * ? *|UTC|14|1|60
          0 0 1 1 ? *|UTC|8784|366|0
          0 0 1 1 ? 2029-2031|UTC|8760|365|0
          0 0 29 2 ? *|UTC|70104|2921|0
          0 0 ? * MON-FRI *|UTC|72|3|22
          0 0 ? 1-6 * *|UTC|4440|185|0
          30 2 * * ? *|Europe/Berlin|47|2|30
          0 0 31 2 ? *|UTC|null|null|0
          0 0 1 1 ? 2020|UTC|null|null|0
          0 0 1 1 ? 2030|UTC|null|null|0
          rate(6 hours)|UTC|6|1|120
          rate(7 days)|UTC|168|7|4
          """)
  void countsRunsAndWaits(String expression, String zone, BigDecimal hours, Long days, long runs) {
    ObjectNode facts = facts(expression, zone);
    assertThat(facts.path("valid").booleanValue()).isTrue();
    assertThat(facts.path("runsIn30Days").longValue()).isEqualTo(runs);
    if (hours == null) {
      assertThat(facts.get("longestGapHours").isNull()).isTrue();
      assertThat(facts.get("longestGapDays").isNull()).isTrue();
    } else {
      assertThat(facts.get("longestGapHours").decimalValue()).isEqualByComparingTo(hours);
      assertThat(facts.get("longestGapDays").longValue()).isEqualTo(days);
    }
  }

  @Test
  void saysThatItEndsOrNeverRuns() {
    ObjectNode ends = facts("0 0 * * ? 2026", "UTC");
    assertThat(ends.path("ends").textValue()).isEqualTo("2026-12-31T00:00:00Z");
    assertThat(warnings(ends)).contains("it ends: its last run is 2026-12-31T00:00:00Z");
    ObjectNode over = facts("0 0 1 1 ? 2020", "UTC");
    assertThat(over.path("nextRuns")).isEmpty();
    assertThat(warnings(over)).contains("it never runs again");
    assertThat(warnings(facts("0 0 31 2 ? *", "UTC"))).contains("it never runs");
    assertThat(facts("0 0 29 2 ? *", "UTC").has("ends")).isFalse();
  }

  @Test
  void saysWhenThereIsNone() {
    ObjectNode facts = ScheduleFacts.of(Optional.empty(), Optional.empty(), NOW);
    assertThat(facts.path("present").booleanValue()).isFalse();
    assertThat(facts.path("valid").booleanValue()).isFalse();
    assertThat(facts.has("error")).isFalse();
    assertThat(facts.path("timezone").textValue()).isEqualTo("UTC");
    assertThat(facts.path("nextRuns")).isEmpty();
    assertThat(facts.path("runsIn30Days").intValue()).isZero();
  }

  @Test
  void keepsWhatIsCertainOfAnOldExpression() {
    ObjectNode facts = facts("0 0 * * SUN", "UTC");
    assertThat(facts.path("valid").booleanValue()).isFalse();
    assertThat(facts.path("error").textValue()).contains("found five fields");
    assertThat(facts.path("canonical").textValue()).isEqualTo("cron(0 0 ? * SUN *)");
    assertThat(facts.path("runsIn30Days").intValue()).isEqualTo(4);
  }

  @Test
  void doesNotGuess() {
    for (ObjectNode facts :
        new ObjectNode[] {facts("0 0 * * 1", "UTC"), facts("0 0 ? * SUN *", "Mars/Olympus")}) {
      assertThat(facts.path("valid").booleanValue()).isFalse();
      assertThat(facts.path("error").textValue()).isNotEmpty();
      assertThat(facts.get("runsIn30Days").isNull()).isTrue();
      assertThat(facts.get("longestGapHours").isNull()).isTrue();
      assertThat(facts.path("nextRuns")).isEmpty();
    }
  }

  @Test
  void isTheSameForAllWithTheSameTimes() {
    ObjectNode one = facts("0 0 29 2 ? 1972/4", "UTC");
    ObjectNode other = facts("cron(0 0 29 FEB ? *)", "UTC");
    one.remove("expression");
    other.remove("expression");
    assertThat(one).isEqualTo(other);
  }

  @Test
  void keepsFactsWithoutMixingThemUp() {
    ScheduleFacts kept = ScheduleFacts.at(NOW);
    IntStream.range(0, 1_500)
        .parallel()
        .forEach(
            i -> {
              Optional<String> text = Optional.of(i % 60 + " 4 ? * SUN 2026-" + (2030 + i % 7));
              ObjectNode facts = kept.of(text, Optional.of("Europe/Berlin"));
              assertThat(facts.path("expression").textValue()).isEqualTo(text.get());
              facts.removeAll();
            });
    assertThat(kept.of(Optional.of("0 4 ? * SUN 2026-2030"), Optional.of("UTC")))
        .isEqualTo(facts("0 4 ? * SUN 2026-2030", "UTC"));
    assertThat(kept.of(Optional.empty(), Optional.of("3=abcUTC")))
        .isNotEqualTo(kept.of(Optional.of("abc"), Optional.empty()));
  }

  @Test
  void holdsHostileTextShortAndWellFormed() {
    ObjectNode facts = facts("\uD800 4".repeat(300_000), "\uD800".repeat(100_000));
    assertThat(Json.text(facts).length()).isLessThan(5000);
    assertThat(Json.text(facts)).doesNotContain("\uD800");
  }

  private static String warnings(JsonNode facts) {
    return facts.path("warnings").toString();
  }

  private static ObjectNode facts(String expression, String zone) {
    return ScheduleFacts.of(Optional.of(expression), Optional.of(zone), NOW);
  }
}
