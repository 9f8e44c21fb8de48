package dev.plumbline.schedule;

import java.util.Optional;

/**
 * A schedule expression that was understood: six cron fields, with {@code cron()} around them or
 * bare as in the console, or {@code rate(5 hours)}. The time zone is not part of it ({@link Zone}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html">Use
 *     cron expressions in Image Builder</a>
 */
public final class Schedule {
  private final String expression;
  private final Timing timing;
  private final String canonical;

  private Schedule(String expression, Timing timing) {
    this.expression = expression;
    this.timing = timing.normal();
    this.canonical = this.timing.text();
  }

  /** Reads what a spec declares: the documented grammar and nothing else. */
  public static Parsed parse(String expression) {
    Draft draft = ExpressionParser.parse(expression);
    if (draft.errors().isEmpty() && draft.timing().isPresent()) {
      Schedule schedule = new Schedule(expression, draft.timing().get());
      return new Parsed.Valid(schedule, draft.warnings());
    }
    return new Parsed.Invalid(draft.error(), draft.corrected());
  }

  /** Reads what a live document holds: any text, with its meaning wherever that is certain. */
  public static Reading tolerant(String expression) {
    Draft draft = ExpressionParser.parse(expression);
    return new Reading(
        draft.timing().map(timing -> new Schedule(expression, timing)),
        draft.errors().isEmpty() ? Optional.empty() : Optional.of(draft.error()),
        draft.warnings());
  }

  /**
   * Whether two expressions, tolerantly read, run at the same times of the same zone. What cannot
   * be understood equals only its own text.
   */
  public static boolean sameTimes(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Schedule> left = tolerant(one).schedule();
    Optional<Schedule> right = tolerant(other).schedule();
    return left.isPresent() && right.isPresent() && left.get().sameTimes(right.get());
  }

  /** Whether both run at exactly the same times; says nothing of their zones. */
  public boolean sameTimes(Schedule other) {
    return canonical.equals(other.canonical);
  }

  /**
   * One text for all expressions that run at the same times, itself an expression; {@code never}
   * for those whose date does not exist.
   */
  public String canonical() {
    return canonical;
  }

  /** As it was written. */
  public String expression() {
    return expression;
  }

  Timing timing() {
    return timing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && sameTimes(schedule);
  }

  @Override
  public int hashCode() {
    return canonical.hashCode();
  }

  @Override
  public String toString() {
    return expression;
  }
}
