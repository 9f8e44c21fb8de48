package dev.plumbline.cli;

import dev.plumbline.check.BaseSide;
import dev.plumbline.check.ComplianceCheck;
import dev.plumbline.check.GateSides;
import dev.plumbline.config.GateSettings;
import dev.plumbline.git.GitFailed;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Stage;
import dev.plumbline.report.Report;
import dev.plumbline.report.Run;
import dev.plumbline.report.json.Spool;
import dev.plumbline.spec.Specs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code plumbline gate}. */
final class GateCommand {
  private final Session session;
  private final Specs specs;
  private final GateSides against;

  private GateCommand(Session session, Specs specs, GateSides against) {
    this.session = session;
    this.specs = specs;
    this.against = against;
  }

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Specs specs = session.specs();
    try {
      Optional<String> ref = session.configuration().get(GateSettings.SINCE);
      Optional<BaseSide> base =
          ref.isPresent() ? Optional.of(BaseSpecs.of(session, specs, ref.get())) : Optional.empty();
      GateSides against = new GateSides(base, Sources.snapshot(session));
      return new GateCommand(session, specs, against).run();
    } catch (GitFailed e) {
      return new GateCommand(session, unjudged(specs, e.problem()), GateSides.NONE).run();
    }
  }

  /** Without the base nobody knows what is new, so nothing is said of any pipeline. */
  private static Specs unjudged(Specs specs, Problem problem) {
    List<Problem> problems = new ArrayList<>(specs.problems());
    problems.add(problem);
    return new Specs(
        List.of(),
        specs.members(),
        specs.named(),
        specs.unknownPipelines(),
        specs.targets(),
        problems);
  }

  private int run() throws IOException {
    try (Spool spool = Spool.in(session.temporary())) {
      ComplianceCheck check =
          new ComplianceCheck(
              specs,
              session.policies(),
              session.grading(),
              Accepting.statuses(session),
              session.options());
      Report report = check.gate(against, spool, this::run, session.problems());
      return Reporting.of(session).forPullRequests().write(report);
    }
  }

  private Run run(boolean complete) {
    Optional<BaseSide> base = against.base();
    Run run = session.run(Stage.GATE, "specs", complete);
    return base.map(side -> run.since(side.since(specs))).orElse(run);
  }
}
