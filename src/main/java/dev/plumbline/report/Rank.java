package dev.plumbline.report;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.Finding;
import java.util.Comparator;

/**
 * Where something stands when the worst comes first: what could not be read, then what fails the
 * run, then the rest; within each by severity, errors before warnings, and then in the order of the
 * report.
 *
 * @param badness less is worse
 * @param place a running number in the order of the report, which tells two of one badness apart
 */
public record Rank(int badness, int place) implements Comparable<Rank> {
  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::badness).thenComparingInt(Rank::place);
  private static final int QUIET = 100;

  /** Of what could not be read or evaluated. */
  public static Rank of(Gap gap, int place) {
    return new Rank(gap.fails() ? 0 : QUIET, place);
  }

  /** Of a finding. */
  public static Rank of(Finding finding, boolean fails, int place) {
    int level = finding.level() == Level.ERROR ? 0 : 1;
    int badness = 2 * grade(finding.severity()) + level;
    return new Rank(fails ? badness : QUIET + badness, place);
  }

  private static int grade(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 1;
      case HIGH -> 2;
      case MEDIUM -> 3;
      case LOW -> 4;
      case INFO -> 5;
    };
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
