package dev.plumbline.report.console;

import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Header;
import dev.plumbline.report.WaiverText;
import java.io.IOException;
import java.util.Optional;

/** What kept the run from doing all it was asked to: problems, and targets not read. */
final class ProblemsBlock {
  private final Page page;

  ProblemsBlock(Page page) {
    this.page = page;
  }

  void write(Header header) throws IOException {
    for (Problem problem : header.problems()) {
      problem(problem);
    }
    boolean any = !header.problems().isEmpty();
    for (TargetRead read : header.targets()) {
      if (read.error().isPresent()) {
        page.line().add(Ink.RED, "! ").add(Ink.BOLD, read.target() + " could not be read").end();
        error(page, read.error().get(), read.waiver());
        any = true;
      } else if (!read.complete()) {
        page.line()
            .add(Ink.YELLOW, "! ")
            .add(Ink.BOLD, read.target() + " was not read completely")
            .end();
        any = true;
      }
    }
    if (any) {
      page.blank();
    }
  }

  private void problem(Problem problem) throws IOException {
    Ink ink = problem.isError() ? Ink.RED : Ink.YELLOW;
    Page.Line line = page.line();
    if (problem.origin().isPresent()) {
      line.add(Ink.BOLD, problem.origin().get().toString())
          .add(": ")
          .add(ink, problem.severity().toString());
    } else {
      line.add(ink, problem.kind() + " " + problem.severity());
    }
    String target = problem.target().map(t -> t + ": ").orElse("");
    line.add(": ").wrapped(Ink.PLAIN, target + problem.message(), 4);
    if (problem.hint().isPresent()) {
      page.line().add("    ").add(Ink.DIM, "hint: ").wrapped(Ink.PLAIN, problem.hint().get());
    }
  }

  /** The lines of an error of reading, below what could not be read. */
  static void error(Page page, ReadError error, Optional<Acceptance> waiver) throws IOException {
    page.line().add("    ").wrapped(Ink.RED, error.code() + ": " + error.message());
    if (waiver.isPresent()) {
      String term = waiver.get().expired() ? "" : "waived ";
      String text = term + WaiverText.term(waiver.get()) + ": " + WaiverText.reason(waiver.get());
      page.line().add("    ").wrapped(Ink.DIM, text);
    }
    if (error.requestId().isPresent()) {
      page.line().add("    ").add(Ink.DIM, "request: " + error.requestId().get()).end();
    }
    if (error.hint().isPresent()) {
      page.line().add("    ").add(Ink.DIM, "hint: ").wrapped(Ink.PLAIN, error.hint().get());
    }
  }
}
