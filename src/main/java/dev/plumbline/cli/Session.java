package dev.plumbline.cli;

import dev.plumbline.check.CheckOptions;
import dev.plumbline.config.ConfigFile;
import dev.plumbline.config.Configuration;
import dev.plumbline.config.OutputTarget;
import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Unmanaged;
import dev.plumbline.diff.Grading;
import dev.plumbline.model.Problem;
import dev.plumbline.model.Stage;
import dev.plumbline.policy.PolicySet;
import dev.plumbline.policy.source.PolicyLoader;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.report.Run;
import dev.plumbline.report.format.Format;
import dev.plumbline.spec.SpecLoader;
import dev.plumbline.spec.Specs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One invocation: what is configured, and the parts that every command makes from it. */
final class Session {
  private final Command.Invocation invocation;
  private final Configuration configuration;
  private final List<Problem> problems;
  private final Instant started;
  private final Instant usual;

  private Session(Command.Invocation invocation, Configuration configuration, Instant usual) {
    this.invocation = invocation;
    this.configuration = configuration;
    this.problems = new ArrayList<>(configuration.problems());
    this.started = invocation.io().clock().instant();
    this.usual = usual;
  }

  /** Reads {@code plumbline.yaml} and lays the command line and the environment over it. */
  static Session of(Command.Invocation invocation) throws IOException {
    return of(invocation, invocation.io().clock().instant());
  }

  /** As of this moment, where the configuration names no other. */
  static Session of(Command.Invocation invocation, Instant usual) throws IOException {
    Io io = invocation.io();
    ConfigFile file = ConfigFile.find(io.folder(), configFile(invocation));
    Configuration configuration =
        Configuration.of(
            invocation.command().settings(), invocation.flags(), io.environment(), file);
    return new Session(invocation, configuration, usual);
  }

  private static Optional<String> configFile(Command.Invocation invocation) {
    Optional<String> variable =
        Optional.ofNullable(invocation.io().environment().get(RunSettings.CONFIG.variable()));
    return Optional.ofNullable(invocation.flags().get(RunSettings.CONFIG.name()))
        .map(texts -> texts.get(0))
        .or(() -> variable.filter(name -> !name.isEmpty()));
  }

  Io io() {
    return invocation.io();
  }

  Configuration configuration() {
    return configuration;
  }

  /** The folder that paths in reports are relative to. */
  Path base() {
    return configuration.file().base();
  }

  /** Whether standard output is coloured. */
  boolean colours() {
    return io().colours(configuration.get(ReportSettings.COLOR), io().outTerminal());
  }

  /** What is wrong so far: with the configuration, and with the policies once they are read. */
  List<Problem> problems() {
    return problems;
  }

  /** The specs named on the command line, else the configured ones. */
  Specs specs() {
    return load(specArguments());
  }

  /** The specs of these files, folders and globs. */
  Specs specs(List<String> named) {
    return load(named.stream().map(this::fromBase).toList());
  }

  private Specs load(List<String> arguments) {
    return SpecLoader.load(arguments, base(), configuration.file().targets());
  }

  /** Files, folders and globs, relative to the base. */
  List<String> specArguments() {
    return configuration.get(RunSettings.SPECS).stream().map(this::fromBase).toList();
  }

  /** The same, had {@code plumbline.yaml} been this one; ours again where it names none. */
  List<String> specArguments(ConfigFile other) {
    List<String> theirs =
        Configuration.of(
                invocation.command().settings(), invocation.flags(), io().environment(), other)
            .get(RunSettings.SPECS);
    return theirs.isEmpty() ? specArguments() : theirs.stream().map(this::fromBase).toList();
  }

  /** A path as reports name it: relative to the base, wherever the command was called. */
  String fromBase(String path) {
    Path relative = base().relativize(path(path));
    return relative.toString().isEmpty() ? "." : relative.toString();
  }

  Path path(String path) {
    return io().folder().resolve(path).normalize();
  }

  /** Every pack of the run, with the configuration applied; what is wrong joins the problems. */
  PolicySet policies() {
    PolicySet.Reading reading =
        PolicyLoader.load(PolicySources.request(this))
            .policies(configuration.file().policySettings());
    problems.addAll(reading.problems());
    return reading.policies();
  }

  /** What the configuration makes of drift. */
  Grading grading() {
    return configuration.file().grading();
  }

  /** Specs that are already in memory. */
  Specs specs(SortedMap<String, String> files) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach(
        (name, text) -> bytes.put("examples/demo/" + name, text.getBytes(StandardCharsets.UTF_8)));
    return SpecLoader.read(bytes, configuration.file().targets());
  }

  /** Where files stand that only this run needs. */
  Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** The instant of the run, in seconds. */
  Instant now() {
    return configuration
        .get(RunSettings.NOW)
        .orElseGet(() -> usual.truncatedTo(ChronoUnit.SECONDS));
  }

  CheckOptions options() {
    int workers = configuration.get(RunSettings.WORKERS);
    Unmanaged unmanaged = configuration.get(RunSettings.UNMANAGED);
    return new CheckOptions(
        now(),
        configuration.get(RunSettings.READ),
        unmanaged != Unmanaged.OFF,
        unmanaged == Unmanaged.FAIL,
        workers == 0 ? Runtime.getRuntime().availableProcessors() : workers,
        configuration.get(RunSettings.ALLOW_EMPTY),
        configuration.get(RunSettings.SAVE_INPUTS).map(this::path),
        limits());
  }

  /** What one evaluation of a policy may cost. */
  Limits limits() {
    return Limits.of(
        Duration.ofMillis(configuration.get(RegoSettings.POLICY_TIMEOUT)),
        configuration.get(RegoSettings.POLICY_MEMORY));
  }

  /** What the report says of the run itself. */
  Run run(Stage stage, String source, boolean complete) {
    Map<String, String> volatileFacts = new TreeMap<>();
    volatileFacts.put("source", source);
    volatileFacts.put("started", started.truncatedTo(ChronoUnit.MILLIS).toString());
    volatileFacts.put("seconds", seconds(Duration.between(started, io().clock().instant())));
    return new Run(
        Version.TEXT,
        stage,
        now().toString(),
        complete,
        configuration.get(ReportSettings.FAIL_ON),
        configuration.get(ReportSettings.FAIL_ON_WARN),
        configuration.get(RunSettings.UNMANAGED) == Unmanaged.FAIL,
        new TreeMap<>(volatileFacts));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }

  List<OutputTarget<Format>> outputs() {
    return configuration.get(ReportSettings.OUTPUT);
  }
}
