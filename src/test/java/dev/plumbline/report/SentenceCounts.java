package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the totals where they are one sentence: {@code 2 pipelines: 2 in line; no open findings}.
 */
public final class SentenceCounts {
  /** The words that the sentence holds. */
  static final List<String> HELD =
      List.of("pipelines", "state.", "finding.", "severity.", "failing");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:(?<pipelines>\\d+) pipelines?: (?<states>[^;]*)|No pipelines);"
              + " (?:no open findings|(?<open>\\d+) open findings? \\((?<severities>[^)]*)\\),"
              + " (?<failing>\\d+) fails? the run)(?<others>[^.]*)\\.");
  private static final Pattern PART = Pattern.compile("(\\d+) ([a-z ]+)");

  private SentenceCounts() {}

  /** The first such sentence of a text. */
  public static Counts.Tally read(String text) {
    Matcher m = SENTENCE.matcher(text);
    assertThat(m.find()).as(text).isTrue();
    Counts.Tally tally = new Counts.Tally();
    parts(tally, "state.", m.group("states"));
    parts(tally, "severity.", m.group("severities"));
    parts(tally, "finding.", m.group("others"));
    return tally
        .add("pipelines", number(m.group("pipelines")))
        .add("finding.open", number(m.group("open")))
        .add("failing", number(m.group("failing")));
  }

  private static void parts(Counts.Tally tally, String prefix, @Nullable String list) {
    if (list != null) {
      PART.matcher(list).results().forEach(m -> tally.add(prefix + m.group(2), number(m.group(1))));
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
