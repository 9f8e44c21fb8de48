package dev.plumbline.report.github;

import dev.plumbline.model.Origin;
import dev.plumbline.report.Emphasis;
import dev.plumbline.report.Places;
import dev.plumbline.report.Printable;
import java.util.Optional;

/**
 * One workflow command.
 *
 * @param title one line
 * @param message any number of lines
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
record Annotation(Emphasis emphasis, Optional<Origin> origin, String title, String message) {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_MESSAGE = 4000;

  Annotation {
    title = Printable.shorten(Printable.line(title), LONGEST_TITLE);
    message = Printable.shorten(Printable.block(message), LONGEST_MESSAGE);
  }

  /** The line of the log. */
  String command(Places places) {
    return "::"
        + word(emphasis)
        + " "
        + place(places)
        + "title="
        + property(title)
        + "::"
        + data(message);
  }

  /** What GitHub calls it. */
  static String word(Emphasis emphasis) {
    return switch (emphasis) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** Without a line in a file GitHub shows it on the page of the run alone. */
  private String place(Places places) {
    if (origin.isEmpty()) {
      return "";
    }
    int column = origin.get().column();
    return "file="
        + property(Printable.line(places.file(origin)))
        + ",line="
        + Places.line(origin)
        + ","
        + (column > 0 ? "col=" + column + "," : "");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
