package dev.plumbline.report.diff;

import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Run;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Walks two reports beside each other; in memory is one pipeline of each. */
public final class ReportComparison {
  private final Report before;
  private final Report after;
  private final PipelineComparison comparison;

  /**
   * A comparison.
   *
   * @param run what counts among new findings, by its thresholds
   */
  public ReportComparison(Report before, Report after, Run run) {
    this.before = before;
    this.after = after;
    this.comparison = new PipelineComparison(run);
  }

  /** Tells every sink everything. */
  public DiffTotals tell(List<DiffSink> sinks) throws IOException {
    DiffSides sides = new DiffSides(before.header(), after.header());
    DiffFold fold = new DiffFold(sides.newlyUnreadable().size());
    for (DiffSink sink : sinks) {
      sink.begin(sides);
    }
    Side old = new Side(before.pipelines().iterator());
    Side now = new Side(after.pipelines().iterator());
    while (old.next.isPresent() || now.next.isPresent()) {
      int order = order(old.next, now.next);
      PipelineChange change =
          comparison.compare(
              order <= 0 ? old.take() : Optional.empty(),
              order >= 0 ? now.take() : Optional.empty());
      fold.add(change);
      for (DiffSink sink : sinks) {
        sink.pipeline(change);
      }
    }
    DiffTotals totals = fold.totals();
    for (DiffSink sink : sinks) {
      sink.end(totals);
    }
    return totals;
  }

  private static int order(Optional<PipelineResult> a, Optional<PipelineResult> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() ? -1 : 1;
    }
    return a.get().arn().compareTo(b.get().arn());
  }

  /** A walk that can look one pipeline ahead. */
  private static final class Side {
    private final Iterator<PipelineResult> rest;
    private Optional<PipelineResult> next;

    Side(Iterator<PipelineResult> pipelines) {
      rest = pipelines;
      next = advance();
    }

    Optional<PipelineResult> take() {
      Optional<PipelineResult> taken = next;
      next = advance();
      return taken;
    }

    private Optional<PipelineResult> advance() {
      return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
  }
}
