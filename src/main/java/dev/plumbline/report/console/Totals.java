package dev.plumbline.report.console;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.Check;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Header;
import dev.plumbline.report.Since;
import dev.plumbline.report.Summary;
import dev.plumbline.report.SummaryText;
import java.io.IOException;
import java.util.Optional;

/** The last lines: the numbers of the {@link Summary}, and what follows from them. */
final class Totals {
  private final Page page;

  Totals(Page page) {
    this.page = page;
  }

  void write(Header header) throws IOException {
    Summary summary = header.summary();
    ExitStatus status = ExitStatus.of(header);
    Ink ink = status == ExitStatus.IN_LINE ? Ink.GREEN : Ink.BOLD_RED;
    page.line()
        .wrapped(
            Ink.BOLD,
            SummaryText.pipelines(summary) + "; " + SummaryText.findings(summary) + ".",
            2);
    if (!summary.checks().values().stream().allMatch(count -> count == 0)) {
      page.line()
          .wrapped(
              Ink.PLAIN, "Checks: " + SummaryText.parts(Check.Result.values(), summary::count), 2);
    }
    changes(header);
    long errors = header.problems().stream().filter(Problem::isError).count();
    if (!header.problems().isEmpty()) {
      String warnings = SummaryText.count((int) (header.problems().size() - errors), "warning");
      page.line()
          .add("Problems: " + SummaryText.count((int) errors, "error") + ", " + warnings)
          .end();
    }
    page.line().add(ink, "Exit code " + status.code() + ": ").wrapped(Ink.PLAIN, status + ".", 2);
  }

  private void changes(Header header) throws IOException {
    Optional<Since> since = header.run().since();
    if (since.isPresent()) {
      String text = SummaryText.changes(header.summary(), since.get());
      page.line().wrapped(Ink.PLAIN, text, 2);
    }
  }
}
