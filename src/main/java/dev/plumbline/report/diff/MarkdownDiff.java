package dev.plumbline.report.diff;

import static dev.plumbline.report.markdown.Markdown.code;

import dev.plumbline.live.TargetRead;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A comparison as plain Markdown: a heading for each pipeline that changed, lists, and the totals
 * at the end. Whatever comes from a report stands in code spans, where nothing has a meaning.
 */
public final class MarkdownDiff implements DiffSink {
  private final Writer out;

  /** A writer to this stream. */
  public MarkdownDiff(OutputStream stream) {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  @Override
  public void begin(DiffSides sides) throws IOException {
    line("# What changed");
    line("");
    line("From " + DiffWords.side(sides.before()) + " to " + DiffWords.side(sides.after()) + ".");
    for (TargetRead read : sides.newlyUnreadable()) {
      line("");
      String why = read.error().map(e -> e.code() + ": " + e.message()).orElse("");
      line("* " + code(read.target().toString()) + " can no longer be read: " + code(why));
    }
  }

  @Override
  public void pipeline(PipelineChange change) throws IOException {
    if (!change.tells()) {
      return;
    }
    line("");
    line("## " + code(change.arn().shown()));
    line("");
    line(DiffWords.states(change));
    line("");
    if (change.unreadable().isPresent()) {
      line("* **can no longer be judged wholly**: " + code(change.unreadable().get()));
    }
    for (FindingChange finding : change.findings()) {
      finding(finding);
    }
    for (LiveChange live : change.live()) {
      String values =
          code(DiffWords.value(live.before())) + " → " + code(DiffWords.value(live.after()));
      line("* live " + code(live.path().toString()) + ": " + values);
    }
  }

  private void finding(FindingChange change) throws IOException {
    boolean still =
        change.change() == Change.STILL_OPEN || change.change() == Change.STILL_ACCEPTED;
    if (!still || change.statusChanged()) {
      String why = change.why().map(text -> " (" + text + ")").orElse("");
      line(
          "* **"
              + change.change()
              + "** "
              + DiffWords.weight(change)
              + " "
              + code(DiffWords.finding(change.finding()))
              + why);
    }
  }

  @Override
  public void end(DiffTotals totals) throws IOException {
    line("");
    line("## Totals");
    line("");
    for (String clause : DiffWords.totals(totals)) {
      line("* " + clause);
    }
    out.flush();
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
