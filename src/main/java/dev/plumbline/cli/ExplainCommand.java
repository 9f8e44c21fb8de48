package dev.plumbline.cli;

import dev.plumbline.config.ReportSettings;
import dev.plumbline.policy.explain.Explanation;
import dev.plumbline.policy.explain.ExplanationJson;
import dev.plumbline.policy.explain.Explanations;
import dev.plumbline.report.console.ExplanationWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code plumbline explain}. */
final class ExplainCommand {
  private ExplainCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Io io = invocation.io();
    if (invocation.arguments().isEmpty()) {
      io.err().println("plumbline: explain takes the id of a rule, as reports name it");
      io.err().println("\"plumbline policy list\" shows the policies' rules.");
      return ExitCode.USAGE;
    }
    Session session = Session.of(invocation);
    Explanations all = Explanations.of(session.policies(), session.grading());
    List<Explanation> found = new ArrayList<>();
    for (String id : invocation.arguments()) {
      all.find(id).ifPresentOrElse(found::add, () -> unknown(id, all, io));
    }
    int code = Messages.print(session.problems(), io);
    if (found.size() < invocation.arguments().size()) {
      // A rule may be unknown because its policies could not be read, which is then what is wrong.
      return code == ExitCode.OK ? ExitCode.USAGE : code;
    }
    write(found, session);
    return code;
  }

  private static void unknown(String id, Explanations all, Io io) {
    List<String> near = all.near(id);
    io.err()
        .println(
            "plumbline: there is no rule "
                + id
                + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?"));
  }

  private static void write(List<Explanation> rules, Session session) throws IOException {
    Io io = session.io();
    if (session.configuration().get(ReportSettings.FORMAT).equals("json")) {
      Documents.print(ExplanationJson.of(rules), io.out());
      return;
    }
    ExplanationWriter writer = new ExplanationWriter(session.colours(), io.width());
    for (int i = 0; i < rules.size(); i++) {
      if (i > 0) {
        io.out().println();
      }
      writer.write(rules.get(i), io.out());
    }
  }
}
