package dev.plumbline.cli;

import dev.plumbline.check.ComplianceCheck;
import dev.plumbline.live.LiveSource;
import dev.plumbline.model.Stage;
import dev.plumbline.report.Report;
import dev.plumbline.report.json.Spool;
import dev.plumbline.spec.Specs;
import dev.plumbline.waiver.Statuses;
import java.io.IOException;

/** {@code plumbline check}. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    return run(
        session,
        session.specs(),
        Sources.of(session),
        Sources.name(session),
        Accepting.statuses(session),
        Reporting.of(session).withFixes());
  }

  /** The run itself, of whatever specs on whatever source. */
  static int run(
      Session session,
      Specs specs,
      LiveSource source,
      String sourceName,
      Statuses statuses,
      Reporting reporting)
      throws IOException {
    try (Spool spool = Spool.in(session.temporary());
        Progress progress = Progress.of(session)) {
      ComplianceCheck check =
          new ComplianceCheck(
              specs, session.policies(), session.grading(), statuses, session.options());
      Report report =
          check.check(
              source,
              spool,
              complete -> session.run(Stage.CHECK, sourceName, complete),
              session.problems(),
              progress);
      progress.clear();
      return reporting.write(report);
    }
  }
}
