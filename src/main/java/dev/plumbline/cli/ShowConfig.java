package dev.plumbline.cli;

import dev.plumbline.model.Problem;
import dev.plumbline.policy.PolicySet;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code --show-config} of every command: what it would work with, and nothing is done. */
final class ShowConfig {
  private static final String FLAG = "--show-config";
  private static final String YAML = "yaml";
  private static final String JSON = "json";

  private final String format;

  private ShowConfig(String format) {
    this.format = format;
  }

  static OptionSpec option() {
    return OptionSpec.builder(FLAG)
        .type(String.class)
        .arity("0..1")
        .paramLabel("FORMAT")
        .fallbackValue(YAML)
        .preprocessor(
            (arguments, command, option, info) -> {
              // What stands apart from the flag is an argument of the command, not a format.
              if (!"=".equals(info.get("separator"))) {
                arguments.push(YAML);
              }
              return false;
            })
        .description(
            "Print every value that holds and where it is from, as yaml or json; do no more.")
        .build();
  }

  static Optional<ShowConfig> asked(ParseResult parsed) {
    if (!parsed.hasMatchedOption(FLAG)) {
      return Optional.empty();
    }
    String format = parsed.matchedOptionValue(FLAG, YAML);
    if (!format.equals(YAML) && !format.equals(JSON)) {
      throw new ParameterException(
          parsed.commandSpec().commandLine(),
          FLAG + ": found \"" + format + "\", wanted one of " + YAML + ", " + JSON);
    }
    return Optional.of(new ShowConfig(format));
  }

  int run(Command.Invocation invocation) throws IOException {
    Session session = Session.of(invocation);
    Optional<PolicySet> policies =
        invocation.command().judges() ? Optional.of(session.policies()) : Optional.empty();
    ConfigView view = new ConfigView(invocation.command(), session, policies);
    session.io().out().print(format.equals(JSON) ? ConfigJson.of(view) : ConfigYaml.of(view));
    Messages.print(session.problems(), session.io().err());
    return session.problems().stream().anyMatch(Problem::isError)
        ? ExitCode.INCOMPLETE
        : ExitCode.OK;
  }
}
