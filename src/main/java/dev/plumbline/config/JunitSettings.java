package dev.plumbline.config;

import dev.plumbline.report.junit.Below;
import dev.plumbline.report.junit.Dialect;
import java.util.List;

/** How JUnit XML is written. */
public final class JunitSettings {
  public static final Setting<Dialect> DIALECT =
      Setting.one(
          "junit-dialect",
          "DIALECT",
          "Whose JUnit XML: jenkins (valid in its schema and in Ant's), surefire (PATH is a folder, a"
              + " file for each pipeline) or extended (file, line and properties of each case).",
          "jenkins",
          Readers.choice(Dialect.class));
  public static final Setting<Below> BELOW =
      Setting.one(
          "junit-below",
          "OUTCOME",
          "A case whose open findings do not fail the run: pass (with what was found in its output),"
              + " skip or fail.",
          "pass",
          Readers.choice(Below.class));
  public static final Setting<Integer> SPLIT =
      Setting.one(
          "junit-split",
          "CASES",
          "Files of at most so many cases, PATH-001.xml and so on; 0 is one file.",
          "0",
          Readers.whole(0, 1_000_000));

  static final List<Setting<?>> ALL = List.of(DIALECT, BELOW, SPLIT);

  private JunitSettings() {}
}
