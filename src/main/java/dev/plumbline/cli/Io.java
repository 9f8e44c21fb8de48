package dev.plumbline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a process is given. Everything that is read from outside comes through here, so that a test
 * can run the whole program.
 *
 * @param outTerminal whether a person reads standard output as it comes
 * @param errTerminal the same for standard error
 * @param folder the working directory, absolute
 */
record Io(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outTerminal,
    boolean errTerminal,
    Map<String, String> environment,
    Path folder,
    Clock clock) {

  /** The launcher says which streams are terminals, because the JVM cannot tell for each. */
  static Io ofProcess() {
    return new Io(
        System.in,
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("plumbline.stdout.tty"),
        Boolean.getBoolean("plumbline.stderr.tty"),
        variables(),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC());
  }

  /** A shell knows how wide the terminal is and rarely exports it: the launcher asks. */
  private static Map<String, String> variables() {
    Map<String, String> all = new TreeMap<>(System.getenv());
    Optional.ofNullable(System.getProperty("plumbline.columns"))
        .ifPresent(columns -> all.putIfAbsent("COLUMNS", columns));
    return all;
  }

  /**
   * Whether to colour what goes to a stream: {@code --color} over a non-empty NO_COLOR over
   * FORCE_COLOR and CLICOLOR_FORCE over a terminal that is not dumb.
   *
   * @see <a href="https://no-color.org">NO_COLOR</a>
   */
  boolean colours(String when, boolean terminal) {
    if (!when.equals("auto")) {
      return when.equals("always");
    }
    if (isSet("NO_COLOR")) {
      return false;
    }
    if (isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE")) {
      return true;
    }
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  private boolean isSet(String variable) {
    String value = environment.getOrDefault(variable, "");
    return !value.isEmpty() && (variable.equals("NO_COLOR") || !value.equals("0"));
  }

  /** Columns of the terminal, where the shell tells; 80 elsewhere. */
  int width() {
    return width(outTerminal);
  }

  /** The same, for the stream that is a terminal or none. */
  int width(boolean terminal) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "80"));
      return terminal && columns >= 40 ? columns : 80;
    } catch (NumberFormatException e) {
      return 80;
    }
  }
}
