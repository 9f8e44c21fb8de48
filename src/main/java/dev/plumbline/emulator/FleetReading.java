package dev.plumbline.emulator;

import dev.plumbline.model.Problem;
import java.util.List;

/**
 * A fleet file, read.
 *
 * @param fleet all that could be read; only to be served where there are no problems
 * @param problems everything that is wrong with the file, each with its line
 */
public record FleetReading(Fleet fleet, List<Problem> problems) {
  public FleetReading {
    problems = problems.stream().sorted().distinct().toList();
  }
}
