package dev.plumbline.report.console;

import dev.plumbline.live.TargetRead;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.diff.Change;
import dev.plumbline.report.diff.DiffSides;
import dev.plumbline.report.diff.DiffSink;
import dev.plumbline.report.diff.DiffTotals;
import dev.plumbline.report.diff.DiffWords;
import dev.plumbline.report.diff.FindingChange;
import dev.plumbline.report.diff.LiveChange;
import dev.plumbline.report.diff.PipelineChange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A comparison for people: what came, went and changed, and the totals at the end. */
public final class ConsoleDiff implements DiffSink {
  private final Writer out;
  private final Page page;
  private final boolean verbose;

  /**
   * A writer.
   *
   * @param verbose whether what is still there is listed, and live values that AWS alone answers
   */
  public ConsoleDiff(OutputStream stream, boolean colour, int width, boolean verbose) {
    this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.page = new Page(out, colour, Math.max(40, width));
    this.verbose = verbose;
  }

  @Override
  public void begin(DiffSides sides) throws IOException {
    String span = DiffWords.side(sides.before()) + " to " + DiffWords.side(sides.after());
    page.line().add("From ").wrapped(Ink.PLAIN, span);
    page.blank();
    for (TargetRead read : sides.newlyUnreadable()) {
      page.line().add(Ink.RED, "! ").add(Ink.BOLD, read.target() + " can no longer be read").end();
      ProblemsBlock.error(page, read.error().orElseThrow(), read.waiver());
      page.blank();
    }
  }

  @Override
  public void pipeline(PipelineChange change) throws IOException {
    List<FindingChange> findings = change.findings().stream().filter(this::told).toList();
    List<LiveChange> live =
        change.live().stream().filter(value -> verbose || value.setting()).toList();
    boolean moved = !change.before().equals(change.after());
    if (findings.isEmpty() && live.isEmpty() && !moved && change.unreadable().isEmpty()) {
      return;
    }
    page.line()
        .add(Ink.BOLD, change.arn().shown())
        .add(": ")
        .wrapped(change.after().map(Ink::of).orElse(Ink.DIM), DiffWords.states(change));
    if (change.unreadable().isPresent()) {
      page.line().add("  ").add(Ink.RED, "! ").wrapped(Ink.PLAIN, change.unreadable().get());
    }
    for (FindingChange finding : findings) {
      finding(finding);
    }
    for (LiveChange value : live) {
      String text = DiffWords.value(value.before()) + " -> " + DiffWords.value(value.after());
      page.line()
          .add("  ")
          .add(Ink.YELLOW, "~ ")
          .add("live " + value.path() + " = ")
          .wrapped(Ink.PLAIN, text, 6);
    }
    page.blank();
  }

  private boolean told(FindingChange change) {
    return switch (change.change()) {
      case NEW, RESOLVED, UNKNOWN -> true;
      case STILL_OPEN, STILL_ACCEPTED -> verbose || change.statusChanged();
    };
  }

  private void finding(FindingChange change) throws IOException {
    String why = change.why().map(text -> "; " + text).orElse("");
    page.line()
        .add("  ")
        .add(ink(change), mark(change.change()) + " " + change.change())
        .add(" " + DiffWords.weight(change) + " ")
        .wrapped(Ink.PLAIN, DiffWords.finding(change.finding()) + why, 6);
  }

  private static String mark(Change change) {
    return switch (change) {
      case NEW -> "+";
      case RESOLVED -> "-";
      case UNKNOWN -> "?";
      case STILL_OPEN, STILL_ACCEPTED -> "=";
    };
  }

  private static Ink ink(FindingChange change) {
    return switch (change.change()) {
      case NEW -> change.fails() ? Ink.of(change.finding().severity()) : Ink.DIM;
      case RESOLVED -> Ink.GREEN;
      case UNKNOWN -> Ink.YELLOW;
      case STILL_OPEN, STILL_ACCEPTED -> Ink.DIM;
    };
  }

  @Override
  public void end(DiffTotals totals) throws IOException {
    boolean fresh = totals.failing() > 0;
    boolean unread = totals.unreadable() > 0;
    ExitStatus status = ExitStatus.of(fresh, unread);
    String pipelines = SummaryText.count(totals.pipelines(), "pipeline");
    page.line()
        .wrapped(Ink.BOLD, pipelines + ": " + String.join(", ", DiffWords.totals(totals)) + ".", 2);
    page.line()
        .add(status == ExitStatus.IN_LINE ? Ink.GREEN : Ink.BOLD_RED, "Exit code " + status.code())
        .add(": ")
        .wrapped(
            Ink.PLAIN,
            (fresh ? totals.failing() + " new of those that count" : "nothing new that counts")
                + (unread ? ", and something can no longer be read" : "")
                + ".",
            2);
    out.flush();
  }
}
