package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command.
 *
 * @param name one word, or two as {@code policy build}
 * @param settings those it takes, as flags and from variables and plumbline.yaml
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
   * @param flags by the settings' names
   */
  record Invocation(Map<String, List<String>> flags, List<String> arguments, Io io) {}
}
