package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import dev.plumbline.model.Severity;
import dev.plumbline.report.format.DiffFormat;
import dev.plumbline.report.format.Format;
import java.util.List;
import java.util.Optional;

/** What is said, where, and whether it fails. */
public final class ReportSettings {
  public static final Setting<List<OutputTarget<Format>>> OUTPUT =
      Setting.many(
              "output",
              "FORMAT=PATH",
              "Write a report: "
                  + Readers.names(Format.class)
                  + "; - as the path is standard output.",
              Readers.outputs(Format.class))
          .holding(Holds.OUTPUT);

  /** Of {@code diff}, on the command line only: {@code output} of a file is of reports. */
  public static final Setting<List<OutputTarget<DiffFormat>>> DIFF_OUTPUT =
      Setting.many(
              "output",
              "FORMAT=PATH",
              "Write it: "
                  + Readers.names(DiffFormat.class)
                  + "; - as the path is standard output.",
              Readers.outputs(DiffFormat.class))
          .holding(Holds.OUTPUT)
          .onCommandLine();

  public static final Setting<Severity> FAIL_ON =
      Setting.one(
          "fail-on",
          "SEVERITY",
          "Errors of this severity or worse fail the run: "
              + String.join(", ", Severity.names())
              + ".",
          "low",
          Readers.choice(Severity.class));
  public static final Setting<Boolean> FAIL_ON_WARN =
      Setting.onOff("fail-on-warn", "Warnings at or above --fail-on fail the run too.", false);
  public static final Setting<String> COLOR =
      Setting.one(
          "color",
          "WHEN",
          "Colours on the console: auto, always or never.",
          "auto",
          Readers.choice(List.of("auto", "always", "never")));
  public static final Setting<Boolean> VERBOSE =
      Setting.onOff("verbose", "Show pipelines that are in line, too.", false);
  public static final Setting<String> FORMAT =
      Setting.one(
          "format",
          "FORMAT",
          "How it is printed: text or json.",
          "text",
          Readers.choice(List.of("text", "json")));
  public static final Setting<Optional<String>> FIX_DIR =
      Setting.optional(
              "fix-dir",
              "DIR",
              "Write the calls that would mend each pipeline, as JSON and a script; nothing is run.",
              Readers.text())
          .holding(Holds.PATH);

  /** Everything that decides what is said, and whether it fails. */
  public static final List<Setting<?>> REPORTING =
      List.of(OUTPUT, FAIL_ON, FAIL_ON_WARN, COLOR, VERBOSE);

  static final List<Setting<?>> ALL =
      List.of(OUTPUT, DIFF_OUTPUT, FAIL_ON, FAIL_ON_WARN, COLOR, VERBOSE, FORMAT, FIX_DIR);

  private ReportSettings() {}
}
