package dev.plumbline.cli;

import dev.plumbline.check.ComplianceCheck;
import dev.plumbline.model.Stage;
import dev.plumbline.report.Report;
import dev.plumbline.report.json.Spool;
import java.io.IOException;

/** {@code plumbline gate}. */
final class GateCommand {
  private GateCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    try (Spool spool = Spool.in(session.temporary())) {
      ComplianceCheck check =
          new ComplianceCheck(
              session.specs(),
              session.policies(),
              session.grading(),
              Accepting.statuses(session),
              session.options());
      Report report =
          check.gate(
              spool, complete -> session.run(Stage.GATE, "specs", complete), session.problems());
      return Reporting.of(session).write(report);
    }
  }
}
