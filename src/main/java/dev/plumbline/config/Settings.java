package dev.plumbline.config;

import dev.plumbline.adopt.Layout;
import dev.plumbline.config.Setting.Arity;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Severity;
import dev.plumbline.policy.build.RegoVersion;
import dev.plumbline.policy.wasm.Limits;
import dev.plumbline.spec.DesiredPipeline.Compare;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every setting, one row each: flags, variables, keys, help and {@code --show-config} read this.
 */
public final class Settings {
  /** What is done with pipelines that no spec declares. */
  public enum Unmanaged {
    OFF,
    SHOW,
    FAIL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static final List<String> FORMATS = List.of("json", "junit", "console");

  public static final Setting<List<String>> SPECS =
      many("specs", "PATH", "Spec files, directories and globs.");
  public static final Setting<List<String>> SNAPSHOT =
      many(
          "snapshot",
          "PATH",
          "Read live pipelines from these files or directories, not from AWS; - is standard input.");
  public static final Setting<List<OutputTarget>> OUTPUT =
      new Setting<>(
          "output",
          Arity.MANY,
          "FORMAT=PATH",
          "Write a report: " + String.join(", ", FORMATS) + "; - as the path is standard output.",
          List.of(),
          values -> Readers.outputs(FORMATS, values));
  public static final List<String> DIFF_FORMATS = List.of("json", "markdown");

  /** Of {@code diff}, on the command line only: {@code output} of a file is of reports. */
  public static final Setting<List<OutputTarget>> DIFF_OUTPUT =
      new Setting<>(
          "output",
          Arity.MANY,
          "FORMAT=PATH",
          "Write it: " + String.join(", ", DIFF_FORMATS) + "; - as the path is standard output.",
          List.of(),
          values -> Readers.outputs(DIFF_FORMATS, values));

  public static final Setting<Severity> FAIL_ON =
      one(
          "fail-on",
          "SEVERITY",
          "Errors of this severity or worse fail the run: "
              + String.join(", ", Severity.names())
              + ".",
          "low",
          values -> Readers.choice(Severity.class, values));
  public static final Setting<Boolean> FAIL_ON_WARN =
      onOff("fail-on-warn", "Warnings at or above --fail-on fail the run too.", false);
  public static final Setting<Unmanaged> UNMANAGED =
      one(
          "unmanaged",
          "MODE",
          "Pipelines that no spec declares: off, show (judged, never failing) or fail.",
          "show",
          values -> Readers.choice(Unmanaged.class, values));
  public static final Setting<TargetRead.Mode> READ =
      one(
          "read",
          "MODE",
          "How declared pipelines are read: get (one by one) or list (all from the list of the target).",
          "get",
          values -> Readers.choice(TargetRead.Mode.class, values));
  public static final Setting<Boolean> BUNDLED =
      onOff("bundled", "Evaluate the policies that come with Plumbline.", true);
  public static final Setting<Boolean> ALLOW_EMPTY =
      onOff("allow-empty", "A run without pipelines, or without policies, is not an error.", false);
  public static final Setting<Optional<String>> SAVE_INPUTS =
      optional(
          "save-inputs",
          "DIR",
          "Write the input document of each pipeline, and data.json, for opa and conftest.",
          Readers::text);
  public static final Setting<Optional<String>> FIX_DIR =
      optional(
          "fix-dir",
          "DIR",
          "Write the calls that would mend each pipeline, as JSON and a script; nothing is run.",
          Readers::text);
  public static final Setting<List<String>> TARGET =
      new Setting<>(
          "target",
          Arity.MANY,
          "TARGET",
          "Adopt what runs in this ACCOUNT/REGION, or in a group (@name) of plumbline.yaml.",
          List.of(),
          Readers::targets);
  public static final Setting<Layout> LAYOUT =
      one(
          "layout",
          "LAYOUT",
          "A file for each pipeline, or for each target.",
          "pipeline",
          values -> Readers.choice(Layout.class, values));
  public static final Setting<Compare> COMPARE =
      one(
          "compare",
          "HOW",
          "What the specs' silence means: exact (at its default) or declared (not asked about).",
          "exact",
          values -> Readers.choice(Compare.class, values));
  public static final Setting<Boolean> FORCE = onOff("force", "Overwrite files.", false);

  /** The same flag as {@link #TO_DIR}, for specs. */
  public static final Setting<String> SPECS_DIR =
      one(
          "to-dir",
          "DIR",
          "Where the specs go; - is standard output.",
          "pipelines",
          values -> values.get(0));

  public static final Setting<Optional<Instant>> NOW =
      optional(
          "now",
          "TIME",
          "The instant that policies and reports see, in RFC 3339; the clock's when unset.",
          Readers::instant);
  public static final Setting<List<String>> WAIVERS =
      many("waivers", "PATH", "Files that say which findings are accepted, by whom and how long.");
  public static final Setting<Integer> WAIVER_MAX_DAYS =
      one(
          "waiver-max-days",
          "N",
          "How many days ahead the end of a waiver may lie.",
          "365",
          Readers.whole(1, 36_500));
  public static final Setting<Integer> WAIVER_WARN_DAYS =
      one(
          "waiver-warn-days",
          "N",
          "How many days before its end a waiver is warned of.",
          "14",
          Readers.whole(0, 36_500));
  public static final Setting<Optional<String>> BASELINE =
      optional(
          "baseline",
          "REPORT",
          "What was open in this JSON report is accepted as it was, and never fails.",
          Readers::text);
  public static final Setting<Optional<String>> PREVIOUS =
      optional(
          "previous",
          "REPORT",
          "Findings were first seen when this JSON report says; no status changes.",
          Readers::text);

  public static final Setting<Optional<String>> WRITE_BASELINE =
      optional(
          "write-baseline",
          "FILE",
          "Write a new baseline: every finding that is open now, or in the old one.",
          Readers::text);

  public static final Setting<Optional<String>> OWNER =
      optional("owner", "WHO", "Who answers for new waivers: a team, or a person.", Readers::text);
  public static final Setting<Optional<String>> REASON =
      optional("reason", "TEXT", "Why the findings are accepted.", Readers::text);
  public static final Setting<Optional<String>> EXPIRES =
      optional(
          "expires",
          "DAY",
          "The last day of the waivers, as YYYY-MM-DD, to its end in UTC.",
          Readers::text);
  public static final Setting<Optional<String>> TICKET =
      optional("ticket", "ID", "Where the work on it is planned.", Readers::text);
  public static final Setting<Optional<String>> PROFILE =
      optional("profile", "NAME", "The profile of the AWS configuration to use.", Readers::text);
  public static final Setting<Optional<URI>> ENDPOINT_URL =
      optional("endpoint-url", "URL", "Talk to this server and not to AWS.", Readers::url);
  public static final Setting<Optional<String>> ASSUME_ROLE =
      optional(
          "assume-role",
          "NAME",
          "Assume the role of this name in each target's account; nothing is then read with other rights.",
          Readers::text);
  public static final Setting<Integer> CONNECTIONS =
      one(
          "connections",
          "N",
          "How many requests are under way at once.",
          "8",
          Readers.whole(1, 256));
  public static final Setting<Optional<Double>> REQUEST_RATE =
      optional(
          "request-rate",
          "N",
          "At most so many requests a second; no limit when unset.",
          Readers::rate);
  public static final Setting<Integer> MAX_ATTEMPTS =
      one(
          "max-attempts",
          "N",
          "How often a request is tried before it counts as failed.",
          "6",
          Readers.whole(1, 50));
  public static final Setting<String> RETRY_MODE =
      one(
          "retry-mode",
          "MODE",
          "How the AWS SDK backs off: standard or adaptive.",
          "standard",
          values -> Readers.choice(List.of("standard", "adaptive"), values));
  public static final Setting<Integer> WORKERS =
      one(
          "workers",
          "N",
          "How many threads compare and evaluate; 0 is one for each processor.",
          "0",
          Readers.whole(0, 64));
  public static final Setting<String> COLOR =
      one(
          "color",
          "WHEN",
          "Colours on the console: auto, always or never.",
          "auto",
          values -> Readers.choice(List.of("auto", "always", "never"), values));
  public static final Setting<Boolean> VERBOSE =
      onOff("verbose", "Show pipelines that are in line, too.", false);
  public static final Setting<String> FORMAT =
      one(
          "format",
          "FORMAT",
          "How it is printed: text or json.",
          "text",
          values -> Readers.choice(List.of("text", "json"), values));
  public static final Setting<List<String>> INPUT =
      many("input", "PATH", "Input documents, and folders of them as --save-inputs leaves them.");
  public static final Setting<Optional<String>> RUN =
      optional(
          "run",
          "REGEX",
          "Run only tests of which a part of the whole name matches.",
          Readers::text);
  public static final Setting<Boolean> COVERAGE =
      onOff("coverage", "Measure what of the policies the tests evaluate.", false);
  public static final Setting<String> TO =
      one(
          "to",
          "FILE",
          "Where the snapshot goes, or the bundle; - is standard output.",
          "-",
          values -> values.get(0));
  public static final Setting<String> TO_DIR =
      one(
          "to-dir",
          "DIR",
          "Where the files of a pack go, where no bundle is asked for.",
          "pack",
          values -> values.get(0));
  public static final Setting<String> OPA =
      one("opa", "FILE", "The opa program that compiles Rego.", "opa", values -> values.get(0));
  public static final Setting<List<String>> POLICY =
      many(
          "policy",
          "PATH",
          "More policies: .rego files and directories, .wasm, OPA bundles, built packs.");
  public static final Setting<List<String>> DATA =
      many("data", "PATH", "JSON and YAML documents for the policies, under data.");
  public static final Setting<List<String>> NAMESPACE =
      many("namespace", "NAME", "Take only rules of this package from --policy; all when unset.");
  public static final Setting<RegoVersion> REGO_VERSION =
      one(
          "rego-version",
          "VERSION",
          "The Rego that .rego files are written in: v0 or v1.",
          "v1",
          values -> Readers.choice(RegoVersion.class, values));
  public static final Setting<Integer> POLICY_TIMEOUT =
      one(
          "policy-timeout",
          "MS",
          "Milliseconds that one rule may take for one pipeline.",
          Long.toString(Limits.DEFAULT.time().toMillis()),
          Readers.whole(1, 3_600_000));
  public static final Setting<Integer> POLICY_MEMORY =
      one(
          "policy-memory",
          "MIB",
          "Mebibytes of memory that one evaluation may take.",
          Integer.toString(Limits.DEFAULT.mebibytes()),
          Readers.whole(1, 2047));
  public static final Setting<Optional<String>> DIR =
      optional(
          "dir",
          "DIR",
          "Where the demo leaves its reports; a new temporary folder when unset.",
          Readers::text);
  public static final Setting<Boolean> EXIT_CODE =
      onOff("exit-code", "Leave with the code that the check would have given.", false);
  public static final Setting<Integer> PORT =
      one("port", "N", "The loopback port; 0 is any free one.", "0", Readers.whole(0, 65_535));
  public static final Setting<Optional<String>> FLEET =
      optional("fleet", "FILE", "The pipelines to serve; the demo's when unset.", Readers::text);
  public static final Setting<Integer> LATENCY =
      one("latency", "MS", "Milliseconds before each answer.", "0", Readers.whole(0, 60_000));
  public static final Setting<Optional<Double>> THROTTLE =
      optional(
          "throttle",
          "RPS",
          "Answer 429 beyond so many requests a second; no limit when unset.",
          Readers::rate);
  public static final Setting<Double> FAIL =
      one(
          "fail",
          "RATE",
          "The share of requests that fail with a ServiceException, 0 to 1.",
          "0",
          Readers::share);

  /** Everything that the AWS client is made from. */
  public static final List<Setting<?>> AWS =
      List.of(
          PROFILE, ENDPOINT_URL, ASSUME_ROLE, CONNECTIONS, REQUEST_RATE, MAX_ATTEMPTS, RETRY_MODE);

  /** Everything that decides how a pipeline is judged. */
  public static final List<Setting<?>> JUDGING = List.of(ALLOW_EMPTY, SAVE_INPUTS, NOW, WORKERS);

  /** Everything that decides which policies there are, and what they may cost. */
  public static final List<Setting<?>> POLICIES =
      List.of(POLICY, BUNDLED, DATA, NAMESPACE, REGO_VERSION, OPA, POLICY_TIMEOUT, POLICY_MEMORY);

  /** Everything that decides which findings are accepted. */
  public static final List<Setting<?>> ACCEPTING =
      List.of(WAIVERS, WAIVER_MAX_DAYS, WAIVER_WARN_DAYS, BASELINE, PREVIOUS, WRITE_BASELINE);

  /** Everything that decides what is said, and whether it fails. */
  public static final List<Setting<?>> REPORTING =
      List.of(OUTPUT, FAIL_ON, FAIL_ON_WARN, COLOR, VERBOSE);

  /** What is done on purpose, once: no file and no variable may ask for it. */
  private static final Set<Setting<?>> COMMAND_LINE_ONLY = Set.of(WRITE_BASELINE);

  /** Every setting that variables and plumbline.yaml may set. */
  public static final List<Setting<?>> ALL =
      Stream.of(
              List.of(SPECS, SNAPSHOT, UNMANAGED, READ, TO, TO_DIR, DIR, EXIT_CODE),
              List.of(FORMAT, INPUT, RUN, COVERAGE),
              List.of(FIX_DIR),
              List.of(TARGET, LAYOUT, COMPARE, FORCE),
              List.of(PORT, FLEET, LATENCY, THROTTLE, FAIL),
              List.of(OWNER),
              AWS,
              JUDGING,
              POLICIES,
              ACCEPTING,
              REPORTING)
          .flatMap(List::stream)
          .filter(setting -> !COMMAND_LINE_ONLY.contains(setting))
          .collect(Collectors.toUnmodifiableList());

  private Settings() {}

  private static Setting<List<String>> many(String name, String label, String help) {
    return new Setting<>(name, Arity.MANY, label, help, List.of(), Readers::texts);
  }

  private static <T> Setting<T> one(
      String name, String label, String help, String fallback, Setting.Reader<T> reader) {
    return new Setting<>(name, Arity.ONE, label, help, List.of(fallback), reader);
  }

  private static <T> Setting<Optional<T>> optional(
      String name, String label, String help, Setting.Reader<Optional<T>> reader) {
    return new Setting<>(name, Arity.ONE, label, help, List.of(), reader);
  }

  private static Setting<Boolean> onOff(String name, String help, boolean fallback) {
    return new Setting<>(
        name, Arity.SWITCH, "", help, List.of(Boolean.toString(fallback)), Readers::flag);
  }
}
