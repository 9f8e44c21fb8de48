package dev.plumbline.cli;

import dev.plumbline.config.AdoptSettings;
import dev.plumbline.config.ClientSettings;
import dev.plumbline.config.EmulatorSettings;
import dev.plumbline.config.GateSettings;
import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Setting;
import dev.plumbline.config.WaiverSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every command, in the order that help lists them. */
final class Commands {
  private static final Optional<String> SPECS = Optional.of("SPEC");
  private static final List<Setting<?>> LIVE =
      List.of(RunSettings.SPECS, RunSettings.SNAPSHOT, RunSettings.READ, RunSettings.UNMANAGED);

  private Commands() {}

  static List<Command> all() {
    return Stream.of(aboutPipelines(), PolicyCommands.all(), aboutPlumbline())
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableList());
  }

  private static List<Command> aboutPipelines() {
    return List.of(
        new Command(
            "check",
            "Holds live pipelines against their specs and the policies, and reports what is off.",
            settings(
                List.of(
                    LIVE,
                    List.of(ReportSettings.FIX_DIR),
                    ClientSettings.ALL,
                    RunSettings.JUDGING,
                    RegoSettings.POLICIES,
                    WaiverSettings.ACCEPTING,
                    ReportSettings.REPORTING)),
            SPECS,
            List.of(
                "plumbline check pipelines/",
                "plumbline check 'pipelines/**/*.yaml' --output junit=report.xml --output json=report.json",
                "plumbline check pipelines/ --profile audit --assume-role plumbline-read",
                "plumbline check pipelines/ --snapshot fleet.jsonl",
                "plumbline check pipelines/ --fix-dir fixes",
                "plumbline check pipelines/ --write-baseline baseline.json",
                "plumbline check pipelines/ --baseline baseline.json --waivers waivers.yaml",
                "aws imagebuilder list-image-pipelines | plumbline check pipelines/ --snapshot -"),
            CheckCommand::run),
        new Command(
            "gate",
            "Judges specs as they are written, without credentials and without a network.",
            settings(
                List.of(
                    GateSettings.ALL,
                    List.of(RunSettings.SNAPSHOT, RunSettings.SPECS),
                    RunSettings.JUDGING,
                    RegoSettings.POLICIES,
                    WaiverSettings.ACCEPTING,
                    ReportSettings.REPORTING)),
            SPECS,
            List.of(
                "plumbline gate pipelines/",
                "plumbline gate pipelines/ --since origin/main",
                "plumbline gate pipelines/ --since origin/main --snapshot fleet.jsonl",
                "plumbline gate pipelines/golden.yaml --fail-on high",
                "plumbline gate pipelines/ --policy rego/ --data limits.yaml"),
            GateCommand::run),
        new Command(
            "snapshot",
            "Writes what was read of the live pipelines, failures included, for a check without AWS.",
            settings(
                List.of(
                    List.of(
                        RunSettings.SPECS, RunSettings.TO, RunSettings.READ, RunSettings.UNMANAGED),
                    ClientSettings.ALL)),
            SPECS,
            List.of("plumbline snapshot pipelines/ --to fleet.jsonl"),
            SnapshotCommand::run),
        new Command(
            "adopt",
            "Writes specs of the pipelines that run, with which a check is clean; never over files.",
            settings(
                List.of(
                    List.of(
                        AdoptSettings.TARGET,
                        RunSettings.SNAPSHOT,
                        AdoptSettings.LAYOUT,
                        AdoptSettings.COMPARE,
                        AdoptSettings.SPECS_DIR,
                        AdoptSettings.FORCE),
                    ClientSettings.ALL)),
            SPECS,
            List.of(
                "plumbline adopt --target 123456789012/eu-central-1",
                "plumbline adopt --target @production --layout target --to-dir specs",
                "plumbline adopt pipelines/ --target 123456789012/us-east-1    # what is not declared yet",
                "aws imagebuilder list-image-pipelines | plumbline adopt --snapshot - --to-dir -"),
            AdoptCommand::run),
        new Command(
            "demo",
            "Starts the emulator with an example fleet that has drifted, and checks it.",
            settings(
                List.of(
                    List.of(EmulatorSettings.DIR, EmulatorSettings.EXIT_CODE, RunSettings.NOW),
                    RegoSettings.POLICIES,
                    List.of(
                        ReportSettings.FAIL_ON,
                        ReportSettings.COLOR,
                        ReportSettings.VERBOSE,
                        ReportSettings.QUIET,
                        ReportSettings.ONLY,
                        ReportSettings.GROUP_BY))),
            Optional.empty(),
            List.of("plumbline demo", "plumbline demo --dir /tmp/demo --exit-code"),
            DemoCommand::run),
        new Command(
            "emulate",
            "Serves the Image Builder API's calls for pipelines on the loopback interface until stopped.",
            List.of(
                EmulatorSettings.PORT,
                EmulatorSettings.FLEET,
                EmulatorSettings.LATENCY,
                EmulatorSettings.THROTTLE,
                EmulatorSettings.FAIL),
            Optional.empty(),
            List.of(
                "plumbline emulate --port 8700",
                "plumbline emulate --fleet fleet.jsonl --latency 40 --throttle 50 --fail 0.01",
                "aws imagebuilder list-image-pipelines --endpoint-url http://127.0.0.1:8700"),
            EmulateCommand::run),
        new Command(
            "render",
            "Makes any other report from a JSON report.",
            settings(List.of(List.of(ReportSettings.RENDER_OUTPUT), ReportSettings.WRITING)),
            Optional.of("REPORT"),
            List.of(
                "plumbline render report.json",
                "plumbline render report.json --output junit=report.xml"),
            RenderCommand::run),
        new Command(
            "waive",
            "Accepts findings by their ids: appends entries to a waiver file, and changes nothing else.",
            List.of(
                WaiverSettings.REASON,
                WaiverSettings.EXPIRES,
                WaiverSettings.OWNER,
                WaiverSettings.TICKET,
                WaiverSettings.WAIVERS,
                WaiverSettings.WAIVER_MAX_DAYS,
                RunSettings.NOW),
            Optional.of("FINDING-ID"),
            List.of(
                "plumbline waive 123456789012/us-east-1/web/scanning.enabled --reason later --expires 2027-01-31"),
            WaiveCommand::run),
        new Command(
            "diff",
            "Compares two JSON reports: new, resolved, still open, unknown, and live values.",
            List.of(
                ReportSettings.DIFF_OUTPUT,
                ReportSettings.FAIL_ON,
                ReportSettings.FAIL_ON_WARN,
                ReportSettings.COLOR,
                ReportSettings.VERBOSE),
            Optional.of("REPORT"),
            List.of(
                "plumbline diff monday.json tuesday.json",
                "plumbline diff old.json new.json --fail-on high --output markdown=changes.md"),
            DiffCommand::run),
        new Command(
            "explain",
            "Explains rules: what each wants, why, how to fix it, and an example that fails.",
            settings(
                List.of(
                    List.of(ReportSettings.FORMAT),
                    RegoSettings.POLICIES,
                    List.of(ReportSettings.COLOR))),
            Optional.of("RULE"),
            List.of(
                "plumbline explain scanning.enabled",
                "plumbline explain drift.schedule pipeline.missing --format json"),
            ExplainCommand::run));
  }

  private static List<Command> aboutPlumbline() {
    return List.of(
        new Command(
            "iam-policy",
            "Prints the least IAM policy with which the targets of the specs, or all, can be read.",
            List.of(
                RunSettings.SPECS,
                RunSettings.READ,
                RunSettings.UNMANAGED,
                ClientSettings.ASSUME_ROLE,
                ClientSettings.CALLER),
            SPECS,
            List.of(
                "plumbline iam-policy pipelines/ > policy.json",
                "plumbline iam-policy pipelines/ --unmanaged off",
                "plumbline iam-policy pipelines/ --assume-role plumbline-read --caller"),
            IamPolicyCommand::run),
        new Command(
            "schema",
            "Prints a JSON Schema, with which editors complete and check files as they are written.",
            List.of(),
            Optional.of(String.join("|", SchemaCommand.NAMES)),
            List.of("plumbline schema spec > spec.schema.json", "plumbline schema config"),
            SchemaCommand::run),
        new Command(
            "completion",
            "Prints a script with which the shell completes commands, options, values and files.",
            List.of(),
            Optional.of(String.join("|", CompletionCommand.SHELLS)),
            List.of("plumbline completion bash > /etc/bash_completion.d/plumbline"),
            CompletionCommand::run));
  }

  static List<Setting<?>> settings(List<List<Setting<?>>> groups) {
    return groups.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableList());
  }
}
