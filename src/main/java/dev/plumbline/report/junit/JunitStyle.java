package dev.plumbline.report.junit;

import dev.plumbline.report.Layout;
import dev.plumbline.report.Places;
import dev.plumbline.report.ReportWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How a person wants JUnit XML.
 *
 * @param split how many cases a file may have; empty for one file
 * @param notes takes what there is to say about the files
 */
public record JunitStyle(Dialect dialect, Below below, OptionalInt split, Consumer<String> notes) {
  /** One file that every reader takes. */
  public static final JunitStyle USUAL =
      new JunitStyle(Dialect.JENKINS, Below.PASS, OptionalInt.empty(), note -> {});

  /** The same, in this dialect. */
  public JunitStyle in(Dialect other) {
    return new JunitStyle(other, below, split, notes);
  }

  /** The same, with this for what does not fail. */
  public JunitStyle with(Below other) {
    return new JunitStyle(dialect, other, split, notes);
  }

  /**
   * How it is written.
   *
   * @param members the top-level members of a pipeline that get a case each, in order: all that the
   *     catalog compares
   */
  public Layout layout(List<String> members, Places places) {
    Suites suites = new Suites(this, members, places);
    if (dialect == Dialect.SUREFIRE) {
      return new Layout.SeveralFiles(new SurefireFiles(suites));
    }
    return split.isPresent()
        ? new Layout.SeveralFiles(new JunitParts(suites, split.getAsInt()))
        : new Layout.OneFile(new JunitWriter(suites));
  }

  /** What writes it as one file, where it may be one. */
  public ReportWriter writer(List<String> members, Places places) {
    return new JunitWriter(new Suites(this, members, places));
  }
}
