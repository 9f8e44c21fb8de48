package dev.plumbline.report;

import dev.plumbline.model.Level;
import dev.plumbline.model.Severity;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.Finding;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was run.
 *
 * @param toolVersion Plumbline's own
 * @param now RFC 3339 with seconds, UTC: the instant that policies saw
 * @param complete whether everything that was asked for was read and evaluated
 * @param failOn the threshold that made a finding count
 * @param failOnWarn whether warnings count too
 * @param unmanagedFails whether findings of unmanaged pipelines count
 * @param since what specs were held against, at a gate that was asked to
 * @param volatileFacts what may differ between two equal runs, as the source and the duration
 */
public record Run(
    String toolVersion,
    Stage stage,
    String now,
    boolean complete,
    Severity failOn,
    boolean failOnWarn,
    boolean unmanagedFails,
    Optional<Since> since,
    SortedMap<String, String> volatileFacts) {

  public Run {
    try {
      Instant.parse(now);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("now is \"" + now + "\", wanted RFC 3339 in UTC", e);
    }
    volatileFacts = Collections.unmodifiableSortedMap(new TreeMap<>(volatileFacts));
  }

  /** A run that held its specs against no others. */
  public Run(
      String toolVersion,
      Stage stage,
      String now,
      boolean complete,
      Severity failOn,
      boolean failOnWarn,
      boolean unmanagedFails,
      SortedMap<String, String> volatileFacts) {
    this(
        toolVersion,
        stage,
        now,
        complete,
        failOn,
        failOnWarn,
        unmanagedFails,
        Optional.empty(),
        volatileFacts);
  }

  /** The same run, held against the specs of a commit. */
  public Run since(Since base) {
    return new Run(
        toolVersion,
        stage,
        now,
        complete,
        failOn,
        failOnWarn,
        unmanagedFails,
        Optional.of(base),
        volatileFacts);
  }

  /**
   * Whether this finding of this pipeline makes the run leave with 2 (or 3): it is open, bad
   * enough, of a level that counts, and of a pipeline that counts.
   */
  public boolean fails(PipelineResult result, Finding finding) {
    return finding.status() == Finding.Status.OPEN
        && counts(result.unmanaged(), finding.level(), finding.severity());
  }

  /** The same run with other thresholds. */
  public Run failingOn(Severity threshold, boolean warnings) {
    return new Run(
        toolVersion,
        stage,
        now,
        complete,
        threshold,
        warnings,
        unmanagedFails,
        since,
        volatileFacts);
  }

  /** Whether an open finding like this one counts. */
  boolean counts(boolean unmanaged, Level level, Severity severity) {
    return (!unmanaged || unmanagedFails)
        && (level == Level.ERROR || failOnWarn)
        && severity.atLeast(failOn);
  }
}
