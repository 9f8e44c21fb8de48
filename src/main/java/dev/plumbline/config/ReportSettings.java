package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import dev.plumbline.model.Severity;
import dev.plumbline.report.console.Grouping;
import dev.plumbline.report.format.DiffFormat;
import dev.plumbline.report.format.Format;
import dev.plumbline.report.format.TestFormat;
import dev.plumbline.report.markdown.MarkdownWriter;
import dev.plumbline.report.sarif.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said, where, and whether it fails. */
public final class ReportSettings {
  public static final Setting<List<OutputTarget<Format>>> OUTPUT =
      output("Write a report", Format.class);

  /**
   * Of {@code render}, on the command line only: {@code output} of a file names what a run writes,
   * which another report must not replace.
   */
  public static final Setting<List<OutputTarget<Format>>> RENDER_OUTPUT = OUTPUT.onCommandLine();

  /** Of {@code diff}, on the command line only: {@code output} of a file is of reports. */
  public static final Setting<List<OutputTarget<DiffFormat>>> DIFF_OUTPUT =
      output("Write the comparison", DiffFormat.class).onCommandLine();

  /** Of {@code policy test}, on the command line only, for the same reason. */
  public static final Setting<List<OutputTarget<TestFormat>>> TEST_OUTPUT =
      output("Write the results", TestFormat.class).onCommandLine();

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
  public static final Setting<Boolean> QUIET =
      Setting.onOff(
          "quiet", "On the console only problems and the totals, whatever --verbose says.", false);
  public static final Setting<String> ONLY =
      Setting.one(
          "only",
          "WHICH",
          "What the console lists: all, or what failed (or could not be judged).",
          "all",
          Readers.choice(List.of("all", "failed")));
  public static final Setting<Grouping> GROUP_BY =
      Setting.one(
          "group-by",
          "WHAT",
          "How the console groups findings: by pipeline, target or rule.",
          "pipeline",
          Readers.choice(Grouping.class));
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

  public static final Setting<Integer> MARKDOWN_LIMIT =
      Setting.one(
          "markdown-limit",
          "BYTES",
          "The most that a Markdown page may hold; a job summary takes 1000000, a comment 65000.",
          Integer.toString(MarkdownWriter.JOB_SUMMARY),
          Readers.whole(MarkdownWriter.LEAST, 100_000_000));
  public static final Setting<Split> SARIF_SPLIT =
      Setting.one(
          "sarif-split",
          "BY",
          "Into how many files SARIF goes: none, or target (a file for each, named PATH with account"
              + " and region).",
          "none",
          Readers.choice(Split.class));
  public static final Setting<Optional<String>> PATH_PREFIX =
      Setting.optional(
          "path-prefix",
          "FOLDER",
          "Where the paths of a report begin in the repository, for github, codequality, sarif and junit;"
              + " found by itself in a Git checkout.",
          Readers.text());

  /** How formats are written. */
  public static final List<Setting<?>> WRITING =
      Stream.concat(
              Stream.of(
                  COLOR, VERBOSE, QUIET, ONLY, GROUP_BY, MARKDOWN_LIMIT, SARIF_SPLIT, PATH_PREFIX),
              JunitSettings.ALL.stream())
          .toList();

  /** Everything that decides what is said, and whether it fails. */
  public static final List<Setting<?>> REPORTING =
      Stream.concat(Stream.of(OUTPUT, FAIL_ON, FAIL_ON_WARN), WRITING.stream()).toList();

  static final List<Setting<?>> ALL =
      List.of(
          OUTPUT,
          RENDER_OUTPUT,
          DIFF_OUTPUT,
          TEST_OUTPUT,
          FAIL_ON,
          FAIL_ON_WARN,
          COLOR,
          VERBOSE,
          QUIET,
          ONLY,
          GROUP_BY,
          MARKDOWN_LIMIT,
          SARIF_SPLIT,
          PATH_PREFIX,
          FORMAT,
          FIX_DIR);

  private ReportSettings() {}

  private static <F extends Enum<F>> Setting<List<OutputTarget<F>>> output(
      String what, Class<F> formats) {
    String help = what + ": " + Readers.names(formats) + "; - as the path is standard output.";
    return Setting.many("output", "FORMAT=PATH", help, Readers.outputs(formats))
        .holding(Holds.OUTPUT);
  }
}
