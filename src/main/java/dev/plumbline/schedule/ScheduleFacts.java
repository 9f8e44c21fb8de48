package dev.plumbline.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What policies may know of a schedule, as one JSON object:
 *
 * <ul>
 *   <li>{@code present}: whether there is an expression; {@code kind}: {@code cron} or {@code
 *       rate}, where it was understood
 *   <li>{@code expression} as written, {@code timezone} as written or {@code UTC}, {@code
 *       canonical} as {@link Schedule#canonical()} has it
 *   <li>{@code valid}: whether the documented grammar has the expression and the zone exists;
 *       {@code error}: why not; {@code warnings}: what else is worth a look
 *   <li>{@code nextRuns}: up to five moments after now, RFC 3339 in UTC; none for a rate, which
 *       does not tell from when it counts
 *   <li>{@code runsIn30Days}: how many runs the 30 days after now have, exactly
 *   <li>{@code longestGapHours}: the longest wait between two runs that are still to come, in hours
 *       that really pass (a weekly run has 169 where a clock goes back); {@code longestGapDays}:
 *       the same in calendar days of the zone (7); both over the next 1 500 dates with a run, so
 *       four years of a daily schedule and all that is left of a yearly one
 *   <li>{@code ends}: the last run ever, where the expression names years that end before 2199
 * </ul>
 *
 * {@code null} says not known, or for the gaps that there are not two runs to come. An expression
 * that is not valid has its numbers all the same where its meaning is certain.
 */
public final class ScheduleFacts {
  private static final int MOST_KEPT = 4096;

  private final Instant now;
  private final Map<String, ObjectNode> kept = new ConcurrentHashMap<>();

  private ScheduleFacts(Instant now) {
    this.now = now;
  }

  /** Facts as of one moment. A fleet has few schedules, so they are kept; safe for all threads. */
  public static ScheduleFacts at(Instant now) {
    return new ScheduleFacts(now);
  }

  /** The facts of one schedule. */
  public static ObjectNode of(Optional<String> expression, Optional<String> timezone, Instant now) {
    return new FactSheet(timezone, now).of(expression);
  }

  /** The facts of one schedule, as of this moment; the caller's own to change. */
  public ObjectNode of(Optional<String> expression, Optional<String> timezone) {
    String key = expression.map(e -> e.length() + "=" + e).orElse("-") + timezone.orElse("UTC");
    ObjectNode known = kept.get(key);
    if (known == null) {
      known = of(expression, timezone, now);
      if (key.length() <= ExpressionParser.LONGEST && kept.size() < MOST_KEPT) {
        kept.put(key, known);
      }
    }
    return known.deepCopy();
  }
}
