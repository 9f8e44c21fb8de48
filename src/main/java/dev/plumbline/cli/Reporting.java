package dev.plumbline.cli;

import dev.plumbline.catalog.Catalog;
import dev.plumbline.catalog.Comparison;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.Settings;
import dev.plumbline.model.FieldPath;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Output;
import dev.plumbline.report.Outputs;
import dev.plumbline.report.Report;
import dev.plumbline.report.ReportWriter;
import dev.plumbline.report.console.ConsoleWriter;
import dev.plumbline.report.fixes.FixFolder;
import dev.plumbline.report.json.BaselineWriter;
import dev.plumbline.report.json.JsonWriter;
import dev.plumbline.report.junit.Dialect;
import dev.plumbline.report.junit.JunitWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a report to the console and to every output that was asked for. */
final class Reporting {
  /** Not a format that {@code --output} names: it leaves out most of a report. */
  private static final String BASELINE = "baseline";

  private final Io io;
  private final Configuration configuration;
  private final List<OutputTarget> targets;
  private final Optional<String> fixes;

  private Reporting(
      Io io, Configuration configuration, List<OutputTarget> targets, Optional<String> fixes) {
    this.io = io;
    this.configuration = configuration;
    this.targets = targets;
    this.fixes = fixes;
  }

  static Reporting of(Session session) {
    List<OutputTarget> targets = new ArrayList<>(session.outputs());
    session
        .configuration()
        .get(Settings.WRITE_BASELINE)
        .ifPresent(path -> targets.add(new OutputTarget(BASELINE, path)));
    return new Reporting(session.io(), session.configuration(), targets, Optional.empty());
  }

  /** The same, with a folder of fixes where one is configured. */
  Reporting withFixes() {
    return new Reporting(io, configuration, targets, configuration.get(Settings.FIX_DIR));
  }

  static Reporting to(Session session, List<OutputTarget> targets) {
    return new Reporting(session.io(), session.configuration(), targets, Optional.empty());
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
    console(terminal).write(written, stream);
    fixing.said().ifPresent(stream::println);
    return ExitStatus.of(written.header()).code();
  }

  private FixFolder.Writing fixing(Report report) {
    return fixes
        .map(name -> new FixFolder(io.folder().resolve(name).normalize(), name).write(report))
        .orElse(FixFolder.Writing.NOTHING);
  }

  /** Only what was asked for by name. */
  Report files(Report report) {
    return new Outputs(targets.stream().map(this::output).toList(), io.out()).write(report);
  }

  private Output output(OutputTarget target) {
    Optional<Path> path =
        target.standardOutput()
            ? Optional.empty()
            : Optional.of(io.folder().resolve(target.path()).normalize());
    return new Output(target.format(), writer(target.format()), path);
  }

  private ReportWriter writer(String format) {
    return switch (format) {
      case "json" -> new JsonWriter();
      case "junit" -> new JunitWriter(Dialect.JENKINS, members());
      case BASELINE -> new BaselineWriter();
      case "console" -> console(false);
      default -> throw new IllegalStateException("a format without a writer: " + format);
    };
  }

  private ConsoleWriter console(boolean terminal) {
    return new ConsoleWriter(
        io.colours(configuration.get(Settings.COLOR), terminal),
        io.width(),
        configuration.get(Settings.VERBOSE));
  }

  /** The top-level members that can drift, so that each has its case every night. */
  private static List<String> members() {
    return Catalog.imagePipeline().members(FieldPath.ROOT).values().stream()
        .filter(field -> field.comparison() != Comparison.NEVER)
        .map(field -> field.path().topLevel())
        .toList();
  }
}
