package dev.plumbline.cli;

import dev.plumbline.check.ComplianceCheck;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Unmanaged;
import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadPlan;
import dev.plumbline.live.TargetRead;
import dev.plumbline.live.snapshot.SnapshotWriter;
import dev.plumbline.model.Problem;
import dev.plumbline.spec.Specs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code plumbline snapshot}. */
final class SnapshotCommand {
  private SnapshotCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Specs specs = session.specs();
    ReadPlan plan =
        ComplianceCheck.plan(
            specs,
            session.configuration().get(RunSettings.READ),
            session.configuration().get(RunSettings.UNMANAGED) != Unmanaged.OFF);
    List<Problem> problems = new ArrayList<>(session.problems());
    problems.addAll(specs.problems());
    if (plan.wanted().isEmpty()) {
      problems.add(
          Problem.error(Problem.Kind.SPEC, "no spec names a target: there is nothing to read"));
    }
    try (SnapshotWriter writer = new SnapshotWriter(plan, session.temporary())) {
      Failures failures = new Failures(writer);
      Sources.aws(session.configuration()).read(plan, failures);
      save(session, writer);
      problems.addAll(writer.problems());
      Messages.print(problems, session.io().err());
      failures.say(session.io());
      boolean whole = problems.stream().noneMatch(Problem::isError) && failures.count.get() == 0;
      return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private static void save(Session session, SnapshotWriter writer) throws IOException {
    String to = session.configuration().get(RunSettings.TO);
    if (to.equals("-")) {
      writer.copyTo(session.io().out());
    } else {
      writer.save(session.path(to));
    }
  }

  /** Passes everything on, and keeps count of what could not be read. */
  private static final class Failures implements LiveSource.Sink {
    private final LiveSource.Sink to;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> lines = new ArrayList<>();

    Failures(LiveSource.Sink to) {
      this.to = to;
    }

    @Override
    public void pipeline(LivePipeline pipeline) {
      to.pipeline(pipeline);
      if (pipeline instanceof LivePipeline.Unreadable unreadable) {
        failed(
            unreadable.arn()
                + ": "
                + unreadable.error().code()
                + ": "
                + unreadable.error().message());
      }
    }

    @Override
    public void target(TargetRead target) {
      to.target(target);
      target
          .error()
          .ifPresent(
              error -> failed(target.target() + ": " + error.code() + ": " + error.message()));
    }

    @Override
    public void problem(Problem problem) {
      to.problem(problem);
    }

    private synchronized void failed(String line) {
      count.incrementAndGet();
      lines.add(line);
    }

    /** The snapshot keeps each failure; this tells at once that there are some. */
    void say(Io io) {
      lines.stream().sorted().forEach(line -> io.err().println("could not be read: " + line));
    }
  }
}
