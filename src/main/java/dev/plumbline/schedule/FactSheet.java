package dev.plumbline.schedule;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.model.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills in {@link ScheduleFacts} for one schedule. */
final class FactSheet {
  private static final int NEXT = 5;
  private static final int MOST_DATES = 1500;
  private static final Duration MONTH = Duration.ofDays(30);

  private final Optional<String> timezone;
  private final Optional<Zone> zone;
  private final Instant now;
  private final ObjectNode facts = Json.object();
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  FactSheet(Optional<String> timezone, Instant now) {
    this.timezone = timezone;
    this.zone = Zone.of(timezone);
    this.now = now;
  }

  ObjectNode of(Optional<String> expression) {
    facts.put("present", expression.isPresent());
    expression.ifPresent(text -> facts.put("expression", shortened(text)));
    facts.put("timezone", shortened(timezone.orElse(Zone.UTC.id())));
    Optional<Schedule> schedule = expression.flatMap(this::read);
    if (zone.isEmpty()) {
      errors.add("timezone: " + Zone.unknown(timezone.orElse("")));
    }
    unknown();
    if (expression.isEmpty()) {
      facts.put("runsIn30Days", 0);
    }
    schedule.ifPresent(this::describe);
    facts.put("valid", expression.isPresent() && errors.isEmpty());
    if (!errors.isEmpty()) {
      facts.put("error", Json.wellFormed(String.join("; ", errors)));
    }
    ArrayNode told = facts.putArray("warnings");
    warnings.forEach(told::add);
    return facts;
  }

  private Optional<Schedule> read(String expression) {
    Reading reading = Schedule.tolerant(expression);
    reading.error().ifPresent(errors::add);
    warnings.addAll(reading.warnings());
    return reading.schedule();
  }

  private void unknown() {
    facts.putArray("nextRuns");
    facts.putNull("longestGapHours").putNull("longestGapDays").putNull("runsIn30Days");
  }

  private void describe(Schedule schedule) {
    facts.put("canonical", schedule.canonical());
    if (schedule.timing() instanceof Cron cron) {
      facts.put("kind", "cron");
      zone.ifPresent(z -> calendar(cron, new Runs(cron, z.rules())));
    } else if (schedule.timing() instanceof Rate rate) {
      facts.put("kind", "rate");
      steady(rate);
    }
  }

  private void calendar(Cron cron, Runs runs) {
    List<Instant> next = runs.after(now, NEXT);
    ArrayNode times = facts.putArray("nextRuns");
    next.forEach(time -> times.add(time.toString()));
    facts.put("runsIn30Days", runs.count(now, now.plus(MONTH)));
    runs.longestGap(now, MOST_DATES).ifPresent(this::gap);
    if (!cron.dates().none()) {
      end(cron, runs, next);
    }
  }

  /** Years that go on to the grammar's last one are no end. */
  private void end(Cron cron, Runs runs, List<Instant> next) {
    Optional<Instant> last = cron.years().has(Field.YEAR.max()) ? Optional.empty() : runs.last();
    last.ifPresent(time -> facts.put("ends", time.toString()));
    if (next.isEmpty()) {
      warnings.add(
          "it never runs again" + last.map(time -> ": its last run was " + time).orElse(""));
    } else {
      last.ifPresent(time -> warnings.add("it ends: its last run is " + time));
    }
  }

  private void gap(Gap gap) {
    facts.put("longestGapHours", hours(gap.seconds()));
    facts.put("longestGapDays", gap.days());
  }

  private void steady(Rate rate) {
    facts.put("longestGapHours", hours(rate.minutes() * 60));
    facts.put("longestGapDays", (rate.minutes() + 24 * 60 - 1) / (24 * 60));
    facts.put("runsIn30Days", MONTH.toMinutes() / rate.minutes());
  }

  /** With up to four digits behind the point, and none that say nothing. */
  private static BigDecimal hours(long seconds) {
    BigDecimal hours =
        BigDecimal.valueOf(seconds)
            .divide(BigDecimal.valueOf(3600), 4, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return hours.scale() < 0 ? hours.setScale(0) : hours;
  }

  private static String shortened(String text) {
    return Json.wellFormed(
        text.length() <= ExpressionParser.LONGEST
            ? text
            : text.substring(0, ExpressionParser.LONGEST));
  }
}
