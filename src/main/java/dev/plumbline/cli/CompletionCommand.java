package dev.plumbline.cli;

import dev.plumbline.model.Suggestion;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code plumbline completion}. */
final class CompletionCommand {
  /** One script is for both: zsh has a layer for those of bash. */
  static final List<String> SHELLS = List.of("bash", "zsh");

  private CompletionCommand() {}

  static int run(Command.Invocation invocation) {
    Io io = invocation.io();
    List<String> named = invocation.arguments();
    if (named.size() != 1 || !SHELLS.contains(named.get(0))) {
      String near = named.size() == 1 ? Suggestion.didYouMean(named.get(0), SHELLS) : "";
      io.err().println("plumbline: completion takes one of " + String.join(", ", SHELLS) + near);
      return ExitCode.USAGE;
    }
    CommandSpec root = Cli.root();
    negations(root);
    io.out().print(AutoComplete.bash("plumbline", new CommandLine(root)));
    return ExitCode.OK;
  }

  /** The library's script leaves out {@code --no-NAME}. */
  private static void negations(CommandSpec spec) {
    for (OptionSpec option : List.copyOf(spec.options())) {
      if (option.negatable()) {
        String name = option.longestName();
        spec.remove(option);
        spec.addOption(flag(name));
        spec.addOption(flag("--no-" + name.substring(2)));
      }
    }
    spec.subcommands().values().forEach(line -> negations(line.getCommandSpec()));
  }

  private static OptionSpec flag(String name) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").build();
  }
}
