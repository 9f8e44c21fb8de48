package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.config.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every command, in the order that help lists them. */
final class Commands {
  private static final Optional<String> SPECS = Optional.of("SPEC");
  private static final List<Setting<?>> LIVE =
      List.of(Settings.SNAPSHOT, Settings.READ, Settings.UNMANAGED);

  private Commands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "check",
            "Holds live pipelines against their specs and the policies, and reports what is off.",
            settings(
                List.of(
                    LIVE,
                    List.of(Settings.FIX_DIR),
                    Settings.AWS,
                    Settings.JUDGING,
                    Settings.POLICIES,
                    Settings.ACCEPTING,
                    Settings.REPORTING)),
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
                    Settings.JUDGING, Settings.POLICIES, Settings.ACCEPTING, Settings.REPORTING)),
            SPECS,
            List.of(
                "plumbline gate pipelines/",
                "plumbline gate pipelines/golden.yaml --fail-on high",
                "plumbline gate pipelines/ --policy rego/ --data limits.yaml"),
            GateCommand::run),
        new Command(
            "snapshot",
            "Writes what was read of the live pipelines, failures included, for a check without AWS.",
            settings(
                List.of(List.of(Settings.TO, Settings.READ, Settings.UNMANAGED), Settings.AWS)),
            SPECS,
            List.of("plumbline snapshot pipelines/ --to fleet.jsonl"),
            SnapshotCommand::run),
        new Command(
            "adopt",
            "Writes specs of the pipelines that run, with which a check is clean; never over files.",
            settings(
                List.of(
                    List.of(
                        Settings.TARGET,
                        Settings.SNAPSHOT,
                        Settings.LAYOUT,
                        Settings.COMPARE,
                        Settings.SPECS_DIR,
                        Settings.FORCE),
                    Settings.AWS)),
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
                    List.of(Settings.DIR, Settings.EXIT_CODE, Settings.NOW),
                    Settings.POLICIES,
                    List.of(Settings.FAIL_ON, Settings.COLOR, Settings.VERBOSE))),
            Optional.empty(),
            List.of("plumbline demo", "plumbline demo --dir /tmp/demo --exit-code"),
            DemoCommand::run),
        new Command(
            "emulate",
            "Serves the Image Builder API's calls for pipelines on the loopback interface until stopped.",
            List.of(
                Settings.PORT, Settings.FLEET, Settings.LATENCY, Settings.THROTTLE, Settings.FAIL),
            Optional.empty(),
            List.of(
                "plumbline emulate --port 8700",
                "plumbline emulate --fleet fleet.jsonl --latency 40 --throttle 50 --fail 0.01",
                "aws imagebuilder list-image-pipelines --endpoint-url http://127.0.0.1:8700"),
            EmulateCommand::run),
        new Command(
            "render",
            "Makes any other report from a JSON report.",
            List.of(Settings.OUTPUT, Settings.COLOR, Settings.VERBOSE),
            Optional.of("REPORT"),
            List.of(
                "plumbline render report.json",
                "plumbline render report.json --output junit=report.xml"),
            RenderCommand::run),
        new Command(
            "waive",
            "Accepts findings by their ids: appends entries to a waiver file, and changes nothing else.",
            List.of(
                Settings.REASON,
                Settings.EXPIRES,
                Settings.OWNER,
                Settings.TICKET,
                Settings.WAIVERS,
                Settings.WAIVER_MAX_DAYS,
                Settings.NOW),
            Optional.of("FINDING-ID"),
            List.of(
                "plumbline waive 123456789012/us-east-1/web/scanning.enabled --reason later --expires 2027-01-31"),
            WaiveCommand::run),
        new Command(
            "diff",
            "Compares two JSON reports: new, resolved, still open, unknown, and live values.",
            List.of(
                Settings.DIFF_OUTPUT,
                Settings.FAIL_ON,
                Settings.FAIL_ON_WARN,
                Settings.COLOR,
                Settings.VERBOSE),
            Optional.of("REPORT"),
            List.of(
                "plumbline diff monday.json tuesday.json",
                "plumbline diff old.json new.json --fail-on high --output markdown=changes.md"),
            DiffCommand::run),
        new Command(
            "explain",
            "Explains rules: what each wants, why, how to fix it, and an example that fails.",
            settings(List.of(List.of(Settings.FORMAT), Settings.POLICIES, List.of(Settings.COLOR))),
            Optional.of("RULE"),
            List.of(
                "plumbline explain scanning.enabled",
                "plumbline explain drift.schedule pipeline.missing --format json"),
            ExplainCommand::run),
        new Command(
            "policy list",
            "Lists the rules of the policies, and what the configuration makes of them.",
            settings(List.of(List.of(Settings.FORMAT), Settings.POLICIES, List.of(Settings.COLOR))),
            Optional.empty(),
            List.of("plumbline policy list", "plumbline policy list --policy rego/ --format json"),
            PolicyListCommand::run),
        new Command(
            "policy eval",
            "Shows what a rule, a package or an expression is worth for saved inputs, as JSON lines.",
            settings(List.of(List.of(Settings.INPUT), Settings.POLICIES, List.of(Settings.NOW))),
            Optional.of("REF"),
            List.of(
                "plumbline policy eval scanning.enabled --input inputs/",
                "plumbline policy eval data.plumbline.rebuilt_often --input inputs/one.json",
                "plumbline policy eval input.pipeline.schedule --input inputs/ --policy rego/"),
            PolicyEvalCommand::run),
        new Command(
            "policy test",
            "Runs the tests of Rego policies under opa, and each again on Plumbline's own host.",
            List.of(
                Settings.RUN,
                Settings.COVERAGE,
                Settings.OUTPUT,
                Settings.OPA,
                Settings.REGO_VERSION,
                Settings.POLICY_TIMEOUT,
                Settings.POLICY_MEMORY,
                Settings.NOW,
                Settings.COLOR,
                Settings.VERBOSE),
            Optional.of("PATH"),
            List.of(
                "plumbline policy test policies",
                "plumbline policy test policies --run 'scanning.*test_' --coverage",
                "plumbline policy test policies --output junit=policy-tests.xml"),
            PolicyTestCommand::run),
        new Command(
            "policy build",
            "Compiles Rego policies, with opa, to an OPA bundle or a folder that --policy takes.",
            List.of(Settings.TO, Settings.TO_DIR, Settings.OPA, Settings.REGO_VERSION),
            Optional.of("PATH"),
            List.of(
                "plumbline policy build policies --to policies.tar.gz",
                "plumbline policy build policies --to-dir pack"),
            PolicyBuildCommand::run));
  }

  private static List<Setting<?>> settings(List<List<Setting<?>>> groups) {
    return groups.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableList());
  }
}
