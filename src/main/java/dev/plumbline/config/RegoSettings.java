package dev.plumbline.config;

import dev.plumbline.config.Setting.Holds;
import dev.plumbline.policy.build.RegoVersion;
import dev.plumbline.policy.wasm.Limits;
import java.util.List;
import java.util.Optional;

/** Which policies there are, what they may cost, and what is looked into. */
public final class RegoSettings {
  public static final Setting<List<String>> POLICY =
      Setting.many(
              "policy",
              "PATH",
              "More policies: .rego files and directories, .wasm, OPA bundles, built packs.",
              Readers.texts())
          .holding(Holds.PATH);
  public static final Setting<Boolean> BUNDLED =
      Setting.onOff("bundled", "Evaluate the policies that come with Plumbline.", true);
  public static final Setting<List<String>> DATA =
      Setting.many(
              "data",
              "PATH",
              "JSON and YAML documents for the policies, under data.",
              Readers.texts())
          .holding(Holds.PATH);
  public static final Setting<List<String>> NAMESPACE =
      Setting.many(
          "namespace",
          "NAME",
          "Take only rules of this package from --policy; all when unset.",
          Readers.texts());
  public static final Setting<RegoVersion> REGO_VERSION =
      Setting.one(
          "rego-version",
          "VERSION",
          "The Rego that .rego files are written in: v0 or v1.",
          "v1",
          Readers.choice(RegoVersion.class));
  public static final Setting<String> OPA =
      Setting.one("opa", "FILE", "The opa program that compiles Rego.", "opa", Readers.word())
          .holding(Holds.PROGRAM);
  public static final Setting<Integer> POLICY_TIMEOUT =
      Setting.one(
          "policy-timeout",
          "MS",
          "Milliseconds that one rule may take for one pipeline.",
          Long.toString(Limits.DEFAULT.time().toMillis()),
          Readers.whole(1, 3_600_000));
  public static final Setting<Integer> POLICY_MEMORY =
      Setting.one(
          "policy-memory",
          "MIB",
          "Mebibytes of memory that one evaluation may take.",
          Integer.toString(Limits.DEFAULT.mebibytes()),
          Readers.whole(1, 2047));
  public static final Setting<List<String>> INPUT =
      Setting.many(
              "input",
              "PATH",
              "Input documents, and folders of them as --save-inputs leaves them.",
              Readers.texts())
          .holding(Holds.PATH);
  public static final Setting<Optional<String>> RUN =
      Setting.optional(
          "run",
          "REGEX",
          "Run only tests of which a part of the whole name matches.",
          Readers.text());
  public static final Setting<Boolean> COVERAGE =
      Setting.onOff("coverage", "Measure what of the policies the tests evaluate.", false);

  /** Of {@code policy build}, on the command line only: {@code to} of a file is of snapshots. */
  public static final Setting<Optional<String>> BUNDLE =
      Setting.optional(
              "to", "FILE", "Write an OPA bundle here; - is standard output.", Readers.text())
          .holding(Holds.PATH)
          .onCommandLine();

  /** Of {@code policy build}, on the command line only: {@code toDir} of a file is of specs. */
  public static final Setting<Optional<String>> PACK_DIR =
      Setting.optional(
              "to-dir",
              "DIR",
              "Write the files of a pack here; in pack where no bundle is asked for, either.",
              Readers.text())
          .holding(Holds.PATH)
          .onCommandLine();

  /** Everything that decides which policies there are, and what they may cost. */
  public static final List<Setting<?>> POLICIES =
      List.of(POLICY, BUNDLED, DATA, NAMESPACE, REGO_VERSION, OPA, POLICY_TIMEOUT, POLICY_MEMORY);

  static final List<Setting<?>> ALL =
      List.of(
          POLICY,
          BUNDLED,
          DATA,
          NAMESPACE,
          REGO_VERSION,
          OPA,
          POLICY_TIMEOUT,
          POLICY_MEMORY,
          INPUT,
          RUN,
          COVERAGE,
          BUNDLE,
          PACK_DIR);

  private RegoSettings() {}
}
