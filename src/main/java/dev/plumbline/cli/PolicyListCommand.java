package dev.plumbline.cli;

import dev.plumbline.config.ReportSettings;
import dev.plumbline.policy.explain.Explanation;
import dev.plumbline.policy.explain.ExplanationJson;
import dev.plumbline.policy.explain.Explanations;
import dev.plumbline.report.console.RuleTable;
import java.io.IOException;
import java.util.List;

/** {@code plumbline policy list}. */
final class PolicyListCommand {
  private PolicyListCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Io io = session.io();
    List<Explanation> rules = Explanations.ofPolicies(session.policies());
    if (session.configuration().get(ReportSettings.FORMAT).equals("json")) {
      Documents.print(ExplanationJson.of(rules), io.out());
    } else {
      new RuleTable(session.colours(), io.width()).write(rules, io.out());
    }
    return Messages.print(session.problems(), io);
  }
}
