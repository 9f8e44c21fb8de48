package dev.plumbline.report;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has been said of one pipeline already: a reason shared by seven fields is noise six times.
 */
public final class Once {
  private static final String BETWEEN = "; ";

  private final Set<String> said = new HashSet<>();

  /** The clauses of a sentence that are new here; no text where none is. */
  public String fresh(String sentence) {
    return Arrays.stream(sentence.split(BETWEEN))
        .filter(said::add)
        .collect(Collectors.joining(BETWEEN));
  }

  /** Whether this was not said before, as a whole. */
  public boolean isFirst(String sentence) {
    return said.add(sentence);
  }
}
