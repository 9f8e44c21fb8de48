package dev.plumbline.cli;

import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.ReportSettings;
import dev.plumbline.config.RunSettings;
import java.util.List;
import java.util.Optional;

/** The commands about policies. */
final class PolicyCommands {
  private PolicyCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "policy list",
            "Lists the rules of the policies, and what the configuration makes of them.",
            Commands.settings(
                List.of(
                    List.of(ReportSettings.FORMAT),
                    RegoSettings.POLICIES,
                    List.of(ReportSettings.COLOR))),
            Optional.empty(),
            List.of("plumbline policy list", "plumbline policy list --policy rego/ --format json"),
            PolicyListCommand::run),
        new Command(
            "policy eval",
            "Shows what a rule, a package or an expression is worth for saved inputs, as JSON lines.",
            Commands.settings(
                List.of(
                    List.of(RegoSettings.INPUT), RegoSettings.POLICIES, List.of(RunSettings.NOW))),
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
                RegoSettings.RUN,
                RegoSettings.COVERAGE,
                ReportSettings.TEST_OUTPUT,
                RegoSettings.OPA,
                RegoSettings.REGO_VERSION,
                RegoSettings.POLICY_TIMEOUT,
                RegoSettings.POLICY_MEMORY,
                RunSettings.NOW,
                ReportSettings.COLOR,
                ReportSettings.VERBOSE),
            Optional.of("PATH"),
            List.of(
                "plumbline policy test policies",
                "plumbline policy test policies --run 'scanning.*test_' --coverage",
                "plumbline policy test policies --output junit=policy-tests.xml"),
            PolicyTestCommand::run),
        new Command(
            "policy build",
            "Compiles Rego policies, with opa, to an OPA bundle or a folder that --policy takes.",
            List.of(
                RegoSettings.BUNDLE,
                RegoSettings.PACK_DIR,
                RegoSettings.OPA,
                RegoSettings.REGO_VERSION),
            Optional.of("PATH"),
            List.of(
                "plumbline policy build policies --to policies.tar.gz",
                "plumbline policy build policies --to-dir pack"),
            PolicyBuildCommand::run));
  }
}
