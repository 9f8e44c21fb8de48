package dev.plumbline.cli;

import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.model.Problem;
import dev.plumbline.report.Report;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.json.JsonReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** {@code plumbline render}. */
final class RenderCommand {
  private RenderCommand() {}

  static int run(Command.Invocation invocation) throws IOException {
    if (invocation.arguments().size() != 1) {
      invocation.io().err().println("plumbline: render takes one JSON report");
      return ExitCode.USAGE;
    }
    String file = invocation.arguments().get(0);
    Session session = Session.of(invocation);
    try (JsonReader reader = JsonReader.open(session.path(file), file)) {
      Messages.print(reader.problems(), session.io().err());
      Optional<Report> report = reader.report();
      return report.isEmpty() || reader.problems().stream().anyMatch(Problem::isError)
          ? ExitCode.INCOMPLETE
          : render(session, report.get());
    } catch (NoSuchFileException e) {
      invocation.io().err().println("plumbline: there is no report " + file);
      return ExitCode.INCOMPLETE;
    }
  }

  private static int render(Session session, Report report) throws IOException {
    List<OutputTarget<Format>> outputs = session.configuration().get(ReportSettings.RENDER_OUTPUT);
    Reporting reporting = Reporting.to(session, outputs);
    if (outputs.isEmpty()) {
      reporting.write(report);
      return ExitCode.OK;
    }
    Report written = reporting.files(report);
    List<Problem> failed =
        written.header().problems().stream()
            .filter(problem -> !report.header().problems().contains(problem))
            .toList();
    Messages.print(failed, session.io().err());
    return failed.isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}
