package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line and runs what it names. */
final class Cli {
  private Cli() {}

  /** The whole program but for the exit itself. */
  static int run(String[] args, Io io) {
    try {
      return dispatch(args, io);
    } catch (IOException e) {
      io.err().println("plumbline: " + e);
      return ExitCode.INCOMPLETE;
    } finally {
      io.out().flush();
      io.err().flush();
    }
  }

  private static int dispatch(String[] args, Io io) throws IOException {
    // Before the command-line library is touched: it alone costs twice as much as the answer.
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      io.out().println("plumbline " + Version.TEXT);
      return ExitCode.OK;
    }
    if (args.length == 1 && args[0].equals(Training.NAME)) {
      return Training.run(io);
    }
    HeadStart.of(args);
    try {
      ParseResult parsed = parse(args);
      ParseResult last = last(parsed);
      if (last.isUsageHelpRequested()) {
        Help.print(last.commandSpec(), io);
        return ExitCode.OK;
      }
      if (parsed.isVersionHelpRequested()) {
        io.out().println("plumbline " + Version.TEXT);
        return ExitCode.OK;
      }
      return last.commandSpec().userObject() instanceof Command command
          ? run(invocation(command, last, io), ShowConfig.asked(last))
          : noCommand(last.commandSpec(), io);
    } catch (ParameterException e) {
      return usage(e, io);
    }
  }

  private static int run(Command.Invocation invocation, Optional<ShowConfig> showing)
      throws IOException {
    return showing.isPresent()
        ? showing.get().run(invocation)
        : invocation.command().action().run(invocation);
  }

  /** Why these arguments are no command line; empty where they are. Nothing is run. */
  static Optional<String> refusal(String... args) {
    try {
      flagsOf(args);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * What is written behind each flag, by the settings' names. Nothing is run.
   *
   * @throws ParameterException where the arguments are no command line
   */
  static Map<String, List<String>> flagsOf(String... args) {
    ParseResult last = last(parse(args));
    if (last.commandSpec().userObject() instanceof Command command) {
      return flags(command, last);
    }
    throw new ParameterException(last.commandSpec().commandLine(), "no command");
  }

  private static ParseResult parse(String... args) {
    CommandLine line = new CommandLine(root(args));
    line.setUnmatchedOptionsArePositionalParams(false);
    return line.parseArgs(args);
  }

  private static ParseResult last(ParseResult parsed) {
    ParseResult at = parsed;
    while (at.hasSubcommand()) {
      at = at.subcommand();
    }
    return at;
  }

  private static int noCommand(CommandSpec spec, Io io) {
    io.err()
        .println("plumbline: no command given; \"" + spec.qualifiedName() + " --help\" lists them");
    return ExitCode.USAGE;
  }

  private static int usage(ParameterException e, Io io) {
    io.err().println("plumbline: " + e.getMessage());
    Help.suggestion(e).ifPresent(io.err()::println);
    io.err().println("See \"" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
    return ExitCode.USAGE;
  }

  private static Command.Invocation invocation(Command command, ParseResult parsed, Io io) {
    List<String> arguments = arguments(parsed);
    return new Command.Invocation(command, flags(command, parsed), arguments, io);
  }

  private static List<String> arguments(ParseResult parsed) {
    return parsed.matchedPositionals().isEmpty()
        ? List.of()
        : List.copyOf(parsed.matchedPositionals().get(0).stringValues());
  }

  /** What was written behind each flag; a value that makes no sense is a usage error. */
  private static Map<String, List<String>> flags(Command command, ParseResult parsed) {
    Map<String, List<String>> flags = new LinkedHashMap<>();
    for (Setting<?> setting : command.settings()) {
      List<String> texts = texts(setting, parsed);
      if (!texts.isEmpty()) {
        Optional<String> refusal = Configuration.refusal(setting, texts);
        if (refusal.isPresent()) {
          throw new ParameterException(
              parsed.commandSpec().commandLine(), setting.onLine() + ": " + refusal.get());
        }
        flags.put(setting.name(), texts);
      }
    }
    return flags;
  }

  private static List<String> texts(Setting<?> setting, ParseResult parsed) {
    if (setting.arity() == Setting.Arity.ARGUMENTS) {
      return arguments(parsed);
    }
    String flag = setting.onLine();
    if (!parsed.hasMatchedOption(flag)) {
      return List.of();
    }
    OptionSpec option = parsed.matchedOption(flag);
    return setting.arity() == Setting.Arity.SWITCH
        ? List.of(option.getValue().toString())
        : new ArrayList<>(option.stringValues());
  }

  /** Of all commands, or only of those that the first word can be; making each costs time. */
  static CommandSpec root(String... args) {
    CommandSpec root = Help.spec("plumbline", "");
    root.usageMessage()
        .description("Holds EC2 Image Builder pipelines against their specs and their rules.");
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build());
    List<Command> all = Commands.all();
    List<Command> named =
        all.stream()
            .filter(c -> args.length > 0 && c.name().split(" ", -1)[0].equals(args[0]))
            .toList();
    (named.isEmpty() ? all : named).forEach(command -> add(root, command));
    return root;
  }

  /** The command that this word leads to, made where it is new. */
  private static CommandSpec group(CommandSpec parent, String word) {
    CommandLine known = parent.subcommands().get(word);
    if (known != null) {
      return known.getCommandSpec();
    }
    CommandSpec made = Help.group(word);
    parent.addSubcommand(word, made);
    return made;
  }

  private static void add(CommandSpec root, Command command) {
    String[] words = command.name().split(" ", -1);
    CommandSpec parent = root;
    for (int i = 0; i < words.length - 1; i++) {
      parent = group(parent, words[i]);
    }
    parent.addSubcommand(words[words.length - 1], spec(words[words.length - 1], command));
  }

  private static CommandSpec spec(String name, Command command) {
    CommandSpec spec = Help.spec(name, command);
    spec.usageMessage().description(command.summary());
    command.settings().stream()
        .filter(setting -> setting.arity() != Setting.Arity.ARGUMENTS)
        .forEach(setting -> spec.addOption(Options.option(setting)));
    if (!command.settings().isEmpty()) {
      spec.addOption(ShowConfig.option());
    }
    command.arguments().ifPresent(label -> spec.addPositional(Options.positional(label)));
    return spec;
  }
}
