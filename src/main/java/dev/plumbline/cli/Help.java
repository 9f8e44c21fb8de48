package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.model.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What help says, and how. */
final class Help {
  private Help() {}

  /** A command that knows {@code --help}, and carries what it stands for. */
  static CommandSpec spec(String name, Object user) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(user).name(name);
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Print this help.").build());
    spec.usageMessage().sortOptions(false).abbreviateSynopsis(true).width(100);
    return spec;
  }

  /** A word that only leads to others. */
  static CommandSpec group(String name) {
    CommandSpec spec = spec(name, "");
    spec.usageMessage().description("Commands about " + name + " packs.");
    return spec;
  }

  /** The setting's sentence, and where else it can be set. */
  static String describe(Setting<?> setting) {
    String fallback =
        setting.defaults().isEmpty()
            ? ""
            : " Default: " + String.join(" ", setting.defaults()) + ".";
    // The command-line library reads % as a format.
    return (setting.help() + fallback).replace("%", "%%");
  }

  static void print(CommandSpec spec, Io io) {
    if (spec.userObject() instanceof Command command) {
      spec.usageMessage().footer(footer(command));
    } else {
      spec.usageMessage().footer(codes());
    }
    spec.commandLine().usage(io.out(), CommandLine.Help.Ansi.OFF);
  }

  private static String[] footer(Command command) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Examples:");
    command.examples().forEach(e -> lines.add("  " + e.replace("%", "%%")));
    if (!command.settings().isEmpty()) {
      lines.add("");
      lines.add("Each option can also be set by a variable (--fail-on: PLUMBLINE_FAIL_ON) and in");
      lines.add("plumbline.yaml (failOn); the command line wins, then the variable.");
    }
    lines.addAll(List.of(codes()));
    return lines.toArray(String[]::new);
  }

  private static String[] codes() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Exit codes:");
    ExitCode.table()
        .forEach(
            (code, meaning) -> lines.add(String.format(Locale.ROOT, "  %-9s %s", code, meaning)));
    return lines.toArray(String[]::new);
  }

  /** The nearest right name to what nobody knows. */
  static Optional<String> suggestion(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException wrong) || wrong.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    Set<String> names = new TreeSet<>(spec.optionsMap().keySet());
    names.addAll(spec.negatedOptionsMap().keySet());
    names.addAll(spec.subcommands().keySet());
    String found = wrong.getUnmatched().get(0).split("=", 2)[0];
    return Suggestion.nearest(found, names).map(name -> "Did you mean " + name + "?");
  }
}
