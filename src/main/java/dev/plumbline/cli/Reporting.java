package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.GateSettings;
import dev.plumbline.config.JunitSettings;
import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.config.WaiverSettings;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Output;
import dev.plumbline.report.Outputs;
import dev.plumbline.report.Places;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.console.Detail;
import dev.plumbline.report.console.Look;
import dev.plumbline.report.fixes.FixFolder;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.format.Style;
import dev.plumbline.report.json.BaselineWriter;
import dev.plumbline.report.junit.JunitStyle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Writes a report to the console and to every output that was asked for. */
final class Reporting {
  /** Not a format that {@code --output} names: it leaves out most of a report. */
  private static final String BASELINE = "baseline";

  private final Io io;
  private final Configuration configuration;
  private final List<OutputTarget<Format>> targets;
  private final Optional<String> fixes;
  private final Optional<GithubJob> job;
  private final boolean annotating;

  /** What the writers have to say, once; they write at the same time. */
  private final Set<String> notes = new ConcurrentSkipListSet<>();

  private Reporting(
      Io io,
      Configuration configuration,
      List<OutputTarget<Format>> targets,
      Optional<String> fixes,
      boolean annotating) {
    this.io = io;
    this.configuration = configuration;
    this.targets = targets;
    this.fixes = fixes;
    this.job = GithubJob.of(io.environment());
    this.annotating = annotating && job.isPresent();
  }

  static Reporting of(Session session) {
    return to(session, session.outputs());
  }

  /** The same, with a folder of fixes where one is configured. */
  Reporting withFixes() {
    return new Reporting(
        io, configuration, targets, configuration.get(ReportSettings.FIX_DIR), annotating);
  }

  /** The same; under GitHub Actions with what a pull request shows, where nothing was asked for. */
  Reporting forPullRequests() {
    boolean unasked = targets.isEmpty() && configuration.get(GateSettings.CI);
    return new Reporting(io, configuration, targets, fixes, unasked);
  }

  static Reporting to(Session session, List<OutputTarget<Format>> targets) {
    return new Reporting(session.io(), session.configuration(), targets, Optional.empty(), false);
  }

  /**
   * Files first, so that the console can name those that could not be written.
   *
   * @return the exit code of the report
   */
  int write(Report report) throws IOException {
    FixFolder.Writing fixing = fixing(report);
    Report written = files(report.and(fixing.problems()));
    // What another program reads from standard output is mixed with nothing.
    boolean taken = targets.stream().anyMatch(OutputTarget::standardOutput);
    PrintStream stream = taken ? io.err() : io.out();
    boolean terminal = taken ? io.errTerminal() : io.outTerminal();
    ReportWriter console = Format.CONSOLE.writer(style(terminal));
    if (job.isPresent()) {
      GithubJob.log(written, console, stream);
    } else {
      console.write(written, stream);
    }
    if (annotating) {
      Format.GITHUB.writer(style(false)).write(written, stream);
    }
    fixing.said().ifPresent(stream::println);
    return ExitStatus.of(written.header()).code();
  }

  private FixFolder.Writing fixing(Report report) {
    return fixes
        .map(name -> new FixFolder(path(name), name).write(report))
        .orElse(FixFolder.Writing.NOTHING);
  }

  /** Only what was asked for by name. */
  Report files(Report report) {
    Report written = new Outputs(outputs(), io.out()).write(report);
    notes.forEach(note -> io.err().println("plumbline: warning: " + note));
    return written;
  }

  private List<Output> outputs() {
    List<Output> outputs = new ArrayList<>();
    for (OutputTarget<Format> target : targets) {
      Optional<Path> path =
          target.standardOutput() ? Optional.empty() : Optional.of(path(target.path()));
      Format format = target.format();
      outputs.add(new Output(format.toString(), format.layout(style(false)), path));
    }
    configuration
        .get(WaiverSettings.WRITE_BASELINE)
        .map(name -> new Output(BASELINE, new BaselineWriter(), Optional.of(path(name))))
        .ifPresent(outputs::add);
    job.filter(github -> annotating)
        .flatMap(github -> github.page(style(false)))
        .ifPresent(outputs::add);
    return outputs;
  }

  private Path path(String name) {
    return io.folder().resolve(name).normalize();
  }

  private Style style(boolean terminal) {
    Look look =
        new Look(
            io.colours(configuration.get(ReportSettings.COLOR), terminal),
            io.width(terminal),
            detail(),
            configuration.get(ReportSettings.ONLY).equals("failed"),
            configuration.get(ReportSettings.GROUP_BY));
    return new Style(
        look,
        places(),
        configuration.get(ReportSettings.MARKDOWN_LIMIT),
        junit(),
        configuration.get(ReportSettings.SARIF_SPLIT));
  }

  private Detail detail() {
    if (configuration.get(ReportSettings.QUIET)) {
      return Detail.QUIET;
    }
    return configuration.get(ReportSettings.VERBOSE) ? Detail.VERBOSE : Detail.USUAL;
  }

  private JunitStyle junit() {
    int split = configuration.get(JunitSettings.SPLIT);
    return new JunitStyle(
        configuration.get(JunitSettings.DIALECT),
        configuration.get(JunitSettings.BELOW),
        split == 0 ? OptionalInt.empty() : OptionalInt.of(split),
        notes::add);
  }

  private Places places() {
    return new Places(
        configuration
            .get(ReportSettings.PATH_PREFIX)
            .orElseGet(() -> configuration.file().folderInRepository()));
  }
}
