package dev.plumbline.report;

import dev.plumbline.model.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a place of a report lies in the repository, for readers that show it there. They want a
 * file and a line for everything.
 *
 * @param prefix the folder of the repository that the report's paths are relative to, with {@code
 *     /}; empty for its root
 */
public record Places(String prefix) {
  /** The report's paths are the repository's. */
  public static final Places ROOT = new Places("");

  /** What has no place in a file is shown here: it is what says what is checked. */
  private static final String FALLBACK = "plumbline.yaml";

  /** The file, from the root of the repository; {@code plumbline.yaml} where there is none. */
  public String file(Optional<Origin> origin) {
    return join(origin.map(Origin::file).filter(f -> !f.isBlank()).orElse(FALLBACK));
  }

  /** Its line, from 1: the first one where none is known. */
  public static int line(Optional<Origin> origin) {
    return origin.map(Origin::line).filter(line -> line > 0).orElse(1);
  }

  private String join(String file) {
    if (prefix.isEmpty() || file.startsWith("/")) {
      return file;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (prefix + "/" + file).split("/", -1)) {
      boolean up = step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..");
      if (up) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
