package dev.plumbline.report.console;

import dev.plumbline.model.Arn;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Rule;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.Rank;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.Worst;
import java.io.IOException;
import java.util.Optional;

/** What one rule found, in the making: the worst as lines, and how many there are of all. */
final class RuleGroup {
  private static final int LONGEST = 300;

  private final String title;
  private final Worst<Of> lines;
  private Optional<Arn> last = Optional.empty();
  private int worst = Integer.MAX_VALUE;
  private int pipelines;
  private int failing;

  /**
   * One line.
   *
   * @param note what decides about it
   */
  record Line(Ink ink, String note, String text, Optional<Origin> place) {}

  private record Of(Arn arn, Line line) {}

  RuleGroup(String title, int most) {
    this.title = title;
    this.lines = new Worst<>(most);
  }

  String title() {
    return title;
  }

  /** The badness of the worst of them: less is worse. */
  int worst() {
    return worst;
  }

  int count() {
    return lines.seen();
  }

  /** One more; those of one pipeline come one after the other. */
  void add(Rank rank, PipelineResult result, Line line, boolean fails) {
    Line shorter = new Line(line.ink, line.note, Printable.shorten(line.text, LONGEST), line.place);
    lines.add(rank, new Of(result.arn(), shorter));
    worst = Math.min(worst, rank.badness());
    failing += fails ? 1 : 0;
    if (!last.equals(Optional.of(result.arn()))) {
      last = Optional.of(result.arn());
      pipelines++;
    }
  }

  void write(Page page, Optional<Rule> rule) throws IOException {
    String fails = failing == 0 ? "" : ", " + failing + (failing == 1 ? " fails" : " fail");
    page.line()
        .add(Ink.BOLD, title)
        .add(": " + count() + " in " + SummaryText.count(pipelines, "pipeline") + fails)
        .end();
    Optional<String> fix = rule.map(Rule::remediation).filter(text -> !text.isEmpty());
    if (fix.isPresent()) {
      page.line().add("  ").add(Ink.DIM, "fix: ").wrapped(Ink.PLAIN, fix.get());
    }
    for (Of one : lines.worstFirst()) {
      page.line()
          .add("  " + one.arn.shown() + " ")
          .add(one.line.ink, one.line.note)
          .add(": ")
          .wrapped(Ink.PLAIN, one.line.text + place(one.line), 6);
    }
    if (lines.leftOut() > 0) {
      page.line().add("  ").add(Ink.DIM, "and " + lines.leftOut() + " more").end();
    }
    page.blank();
  }

  private static String place(Line line) {
    return line.place.map(origin -> " (" + origin + ")").orElse("");
  }
}
