package dev.plumbline.fix;

import java.util.List;

/**
 * What would mend one pipeline, either way.
 *
 * @param steps the calls that bring AWS in line, in the order to make them
 * @param spec the lines of the spec that bring it in line with AWS instead
 * @param notes what no call can do, and what to look at before making one
 */
public record Fix(List<Step> steps, List<SpecEdit> spec, List<String> notes) {
  public Fix {
    steps = List.copyOf(steps);
    spec = List.copyOf(spec);
    notes = List.copyOf(notes);
  }
}
