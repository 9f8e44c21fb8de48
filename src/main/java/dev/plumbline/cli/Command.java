package dev.plumbline.cli;

import dev.plumbline.config.RegoSettings;
import dev.plumbline.config.RunSettings;
import dev.plumbline.config.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command.
 *
 * @param name one word, or two as {@code policy build}
 * @param settings those it takes, as flags and from variables and plumbline.yaml; with any, also
 *     the one that names the file
 * @param arguments what its positional arguments are called; empty where it takes none
 * @param examples whole command lines
 */
record Command(
    String name,
    String summary,
    List<Setting<?>> settings,
    Optional<String> arguments,
    List<String> examples,
    Action action) {

  Command {
    List<Setting<?>> all = new ArrayList<>(settings);
    if (!all.isEmpty()) {
      all.add(RunSettings.CONFIG);
    }
    settings = List.copyOf(all);
  }

  /** Whether its policies are read. */
  boolean judges() {
    return settings.contains(RegoSettings.BUNDLED);
  }

  /** What it does. */
  interface Action {
    /**
     * @return the exit code
     */
    int run(Invocation invocation) throws IOException;
  }

  /**
   * What the command line said.
   *
   * @param flags by the settings' names; those that arguments set are among them
   */
  record Invocation(
      Command command, Map<String, List<String>> flags, List<String> arguments, Io io) {}
}
