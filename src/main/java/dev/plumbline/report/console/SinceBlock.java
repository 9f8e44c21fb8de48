package dev.plumbline.report.console;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Report;
import dev.plumbline.report.Since;
import dev.plumbline.report.SpecChange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed since a commit: a line for each pipeline, {@code +}, {@code ~}, {@code >}, {@code
 * -}.
 */
final class SinceBlock {
  /** A changed default touches every pipeline; the page is for what it brings. */
  private static final int MOST = 20;

  private final Page page;
  private final boolean verbose;
  private int listed;
  private int hidden;

  SinceBlock(Page page, boolean verbose) {
    this.page = page;
    this.verbose = verbose;
  }

  void write(Report report) throws IOException {
    Optional<Since> since = report.header().run().since();
    if (since.isEmpty()) {
      return;
    }
    String place = since.get().ref() + " (" + since.get().shortCommit() + ")";
    page.line().add(Ink.BOLD, "Changed since " + place).end();
    for (PipelineResult result : report.pipelines()) {
      if (result.change().isPresent()) {
        pipeline(result, result.change().get());
      }
    }
    for (Since.Removed removed : since.get().removed()) {
      line("-", Ink.RED, removed.arn(), "was " + removed.spec(), "");
    }
    end();
    page.blank();
  }

  private void pipeline(PipelineResult result, SpecChange change) throws IOException {
    String place = result.spec().map(Origin::toString).orElse("");
    String from = change.from().map(origin -> "was " + origin).orElse("");
    switch (change.kind()) {
      case ADDED -> line("+", Ink.GREEN, result.arn(), place, "");
      case CHANGED -> line("~", Ink.YELLOW, result.arn(), place, what(change));
      case MOVED -> line(">", Ink.CYAN, result.arn(), place, from);
      case UNCHANGED -> {}
    }
  }

  private static String what(SpecChange change) {
    List<String> names = new ArrayList<>(change.settings());
    change.fields().forEach(field -> names.add(field.path().toString()));
    return String.join(", ", names);
  }

  private void line(String mark, Ink ink, Arn arn, String place, String note) throws IOException {
    if (!verbose && listed >= MOST) {
      hidden++;
      return;
    }
    listed++;
    Page.Line line = page.line().add("  ").add(ink, mark).add(" " + arn.shown());
    line.add(Ink.DIM, "  " + place);
    if (note.isEmpty()) {
      line.end();
    } else {
      line.add("  ").wrapped(Ink.PLAIN, note, 6);
    }
  }

  private void end() throws IOException {
    if (hidden > 0) {
      page.line().add("  ").add(Ink.DIM, "and " + hidden + " more (--verbose lists them)").end();
    } else if (listed == 0) {
      page.line().add("  ").add(Ink.DIM, "no pipeline").end();
    }
  }
}
