package dev.plumbline.report.console;

import dev.plumbline.diff.Difference;
import dev.plumbline.live.ReadError;
import dev.plumbline.report.Once;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Preview;
import java.io.IOException;
import java.util.Optional;

/** What a merge would change of one pipeline in AWS. */
final class PreviewBlock {
  private final Page page;

  PreviewBlock(Page page) {
    this.page = page;
  }

  /** Whether there is a preview with anything in it. */
  static boolean tells(PipelineResult result) {
    return result.preview().filter(p -> p.state() != PipelineState.IN_LINE).isPresent();
  }

  void write(PipelineResult result) throws IOException {
    Optional<Preview> preview = result.preview();
    if (preview.isPresent() && tells(result)) {
      switch (preview.get().state()) {
        case MISSING -> note("a merge would create it: there is no such pipeline in the snapshot");
        case UNREADABLE -> unreadable(preview.get().error().orElseThrow());
        default -> changes(preview.get());
      }
    }
  }

  private void note(String text) throws IOException {
    page.line().add("  ").wrapped(Ink.DIM, text, 4);
  }

  private void unreadable(ReadError error) throws IOException {
    note("what a merge would change is not known: " + error.code() + ": " + error.message());
  }

  private void changes(Preview preview) throws IOException {
    note("a merge would change:");
    Once once = new Once();
    for (Difference difference : preview.drift().differences()) {
      if (difference.fails()) {
        String place = difference.origin().map(Object::toString).orElse("");
        new DifferenceLines(page, once).write(difference, Ink.DIM, place);
      }
    }
  }
}
