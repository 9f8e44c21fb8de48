package dev.plumbline.report.markdown;

import static dev.plumbline.report.markdown.Markdown.cell;
import static dev.plumbline.report.markdown.Markdown.prose;

import dev.plumbline.model.Acceptance;
import dev.plumbline.model.Origin;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.ExitStatus;
import dev.plumbline.report.Gap;
import dev.plumbline.report.Gaps;
import dev.plumbline.report.Header;
import dev.plumbline.report.PipelineResult;
import dev.plumbline.report.Printable;
import dev.plumbline.report.Rank;
import dev.plumbline.report.Report;
import dev.plumbline.report.SummaryText;
import dev.plumbline.report.WaiverText;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of one page in the making. */
final class Page {
  /** Of one text in a table. */
  private static final int LONGEST = 1000;

  private final Header header;
  private final Rows gaps;
  private final Rows failing;
  private final Rows accepted;
  private final long room;
  private Rows pipelines = new Rows(0);
  private int place;

  Page(Header header, long room) {
    this.header = header;
    this.room = room;
    gaps = new Rows(room / 4);
    failing = new Rows(room / 2);
    accepted = new Rows(room / 8);
  }

  /** Twice, for the details get the room that the tables leave. */
  void read(Report report) {
    Gaps.of(header).forEach(this::gap);
    report.pipelines().forEach(this::rows);
    pipelines = new Rows(room - gaps.used() - failing.used() - accepted.used());
    PipelineDetails details = new PipelineDetails(header);
    for (PipelineResult result : report.pipelines()) {
      if (PipelineDetails.tells(result)) {
        pipelines.add(worst(result), details.of(result));
      }
    }
  }

  private Rank worst(PipelineResult result) {
    int own = place++;
    return Stream.concat(
            Gaps.of(result).stream().map(gap -> Rank.of(gap, own)),
            result.findings().stream().map(f -> Rank.of(f, header.run().fails(result, f), own)))
        .min(Comparator.naturalOrder())
        .orElse(new Rank(Integer.MAX_VALUE, own));
  }

  private void gap(Gap gap) {
    Rank rank = Rank.of(gap, place++);
    String message = Printable.shorten(gap.message(), LONGEST);
    if (gap.accepted()) {
      accepted.add(
          rank,
          accepted(gap.whose().orElse("run"), gap.rule(), message, gap.waiver().orElseThrow()));
      return;
    }
    String hint = gap.hint().map(text -> "<br>*Hint:* " + prose(text)).orElse("");
    gaps.add(
        rank,
        row(
            gap.fails() ? "error" : "warning",
            gap.whose().map(Markdown::cell).orElse(""),
            cell(gap.rule()),
            prose(message) + hint,
            place(gap.origin())));
  }

  private void rows(PipelineResult result) {
    Gaps.of(result).forEach(this::gap);
    for (Finding finding : result.findings()) {
      String subject = result.arn().shown();
      boolean fails = header.run().fails(result, finding);
      Rank rank = Rank.of(finding, fails, place++);
      if (fails) {
        failing.add(
            rank,
            row(
                finding.severity().toString(),
                cell(subject),
                cell(finding.rule()),
                PipelineDetails.messages(finding),
                place(finding.origin())));
      } else if (finding.status() == Finding.Status.WAIVED) {
        String messages = Printable.shorten(String.join("; ", finding.messages()), LONGEST);
        accepted.add(
            rank, accepted(subject, finding.rule(), messages, finding.waiver().orElseThrow()));
      }
    }
  }

  private static String accepted(String subject, String rule, String what, Acceptance waiver) {
    String reason = WaiverText.term(waiver) + ": " + WaiverText.reason(waiver);
    return row(cell(subject), cell(rule), prose(what), prose(reason));
  }

  private static String place(Optional<Origin> origin) {
    return origin.map(Origin::toString).map(Markdown::cell).orElse("");
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  String text() {
    ExitStatus status = ExitStatus.of(header);
    String mark =
        switch (status) {
          case IN_LINE -> "✅";
          case INCOMPLETE -> "⚠️";
          case FINDINGS, BOTH -> "❌";
        };
    return head(status, mark)
        + gaps.section(
            "Not read, evaluated or done",
            "| | of | what | why | where |\n| --- | --- | --- | --- | --- |\n")
        + failing.section(
            "Findings that fail the run",
            "| severity | pipeline | rule | what | where |\n| --- | --- | --- | --- | --- |\n")
        + pipelines.section("Pipelines with something to say", "")
        + accepted.section(
            "Waived", "| of | rule | what | until when and why |\n| --- | --- | --- | --- |\n");
  }

  private String head(ExitStatus status, String mark) {
    return String.format(
        Locale.ROOT,
        "## %s Plumbline: %s\n\n%s; %s.\n\n%s%s as of %s. Exit code %d.\n",
        mark,
        status,
        SummaryText.pipelines(header.summary()),
        SummaryText.findings(header.summary()),
        changes(),
        header.run().stage(),
        header.run().now(),
        status.code());
  }

  private String changes() {
    return header
        .run()
        .since()
        .map(since -> prose(SummaryText.changes(header.summary(), since)) + ".\n\n")
        .orElse("");
  }
}
