package dev.plumbline.report.console;

import dev.plumbline.diff.Difference;
import dev.plumbline.report.Once;
import dev.plumbline.report.PipelineResult;
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
    return result.preview().filter(Preview::tells).isPresent();
  }

  void write(PipelineResult result) throws IOException {
    Optional<Preview> preview = result.preview().filter(Preview::tells);
    if (preview.isEmpty()) {
      return;
    }
    page.line().add("  ").wrapped(Ink.DIM, preview.get().text(), 4);
    Once once = new Once();
    for (Difference difference : preview.get().changes()) {
      String place = difference.origin().map(Object::toString).orElse("");
      new DifferenceLines(page, once).write(difference, Ink.DIM, place);
    }
  }
}
