package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.model.Problem;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.FileSlot;
import dev.plumbline.report.Report;
import dev.plumbline.report.Run;
import dev.plumbline.report.console.ConsoleDiff;
import dev.plumbline.report.diff.DiffSink;
import dev.plumbline.report.diff.DiffTotals;
import dev.plumbline.report.diff.ReportComparison;
import dev.plumbline.report.format.DiffFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code plumbline diff}. */
final class DiffCommand {
  private final Session session;
  private final Report before;
  private final Report after;
  private final List<FileSlot> slots = new ArrayList<>();

  private DiffCommand(Session session, Report before, Report after) {
    this.session = session;
    this.before = before;
    this.after = after;
  }

  static int run(Command.Invocation invocation) throws IOException {
    Io io = invocation.io();
    if (invocation.arguments().size() != 2) {
      io.err().println("plumbline: diff takes two JSON reports, the older one first");
      return ExitCode.USAGE;
    }
    Session session = Session.of(invocation);
    Messages.print(session.problems(), io.err());
    try (Reports reports = Reports.open(session, invocation.arguments())) {
      List<Problem> problems = reports.problems();
      Messages.print(problems, io.err());
      if (problems.stream().anyMatch(Problem::isError)) {
        return ExitCode.INCOMPLETE;
      }
      ExitStatus status =
          new DiffCommand(session, reports.report(0), reports.report(1))
              .write(session.configuration().get(ReportSettings.DIFF_OUTPUT), new ArrayList<>());
      boolean configured = session.problems().stream().noneMatch(Problem::isError);
      return configured ? status.code() : status.code() | ExitCode.INCOMPLETE;
    }
  }

  /** Opens what is left to open, one inside the other, and compares when all are open. */
  private ExitStatus write(List<OutputTarget<DiffFormat>> left, List<DiffSink> open)
      throws IOException {
    boolean taken = left.stream().anyMatch(OutputTarget::standardOutput);
    open.add(console(taken ? session.io().err() : session.io().out(), taken));
    DiffTotals totals = nested(left, open).orElseThrow();
    for (FileSlot slot : slots) {
      slot.settle();
    }
    return ExitStatus.of(totals.failing() > 0, totals.unreadable() > 0);
  }

  private Optional<DiffTotals> nested(List<OutputTarget<DiffFormat>> left, List<DiffSink> open)
      throws IOException {
    if (left.isEmpty()) {
      return Optional.of(compare(open));
    }
    OutputTarget<DiffFormat> target = left.get(0);
    List<OutputTarget<DiffFormat>> rest = left.subList(1, left.size());
    if (target.standardOutput()) {
      open.add(target.format().sink(session.io().out()));
      return nested(rest, open);
    }
    FileSlot slot = new FileSlot(session.path(target.path()));
    List<DiffTotals> totals = new ArrayList<>();
    slot.write(
        out -> {
          open.add(target.format().sink(out));
          nested(rest, open).ifPresent(totals::add);
        });
    slots.add(slot);
    return totals.stream().findFirst();
  }

  private DiffTotals compare(List<DiffSink> sinks) throws IOException {
    Configuration configuration = session.configuration();
    Run run =
        after
            .header()
            .run()
            .failingOn(
                configuration.get(ReportSettings.FAIL_ON),
                configuration.get(ReportSettings.FAIL_ON_WARN));
    try {
      return new ReportComparison(before, after, run).tell(sinks);
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private ConsoleDiff console(PrintStream stream, boolean taken) {
    Io io = session.io();
    Configuration configuration = session.configuration();
    boolean terminal = taken ? io.errTerminal() : io.outTerminal();
    return new ConsoleDiff(
        stream,
        io.colours(configuration.get(ReportSettings.COLOR), terminal),
        io.width(),
        configuration.get(ReportSettings.VERBOSE));
  }
}
