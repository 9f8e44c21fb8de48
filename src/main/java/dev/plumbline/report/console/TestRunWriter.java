package dev.plumbline.report.console;

import dev.plumbline.policy.tests.Coverage;
import dev.plumbline.policy.tests.TestResult;
import dev.plumbline.policy.tests.TestResult.SubCase;
import dev.plumbline.policy.tests.TestResult.Verdict;
import dev.plumbline.policy.tests.TestRun;
import dev.plumbline.policy.tests.TraceStep;
import dev.plumbline.report.SummaryText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tests of policies for people: what failed, where, and how it came to that. */
public final class TestRunWriter {
  private static final int MOST_STEPS = 40;
  private static final String INDENT = "      ";

  private final boolean colour;
  private final int width;
  private final boolean verbose;

  /**
   * A writer.
   *
   * @param width in columns; 40 at least
   * @param verbose whether tests that passed are listed, and traces are shown whole
   */
  public TestRunWriter(boolean colour, int width, boolean verbose) {
    this.colour = colour;
    this.width = Math.max(40, width);
    this.verbose = verbose;
  }

  /** Writes and flushes; the stream stays open. */
  public void write(TestRun run, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Page page = new Page(text, colour, width);
    for (TestResult result : run.results()) {
      if (verbose || !(result.verdict() == Verdict.PASS || result.verdict() == Verdict.SKIPPED)) {
        result(page, result);
      }
    }
    if (!run.results().isEmpty()) {
      page.line().wrapped(Ink.BOLD, summary(run), 2);
    }
    if (run.coverage().isPresent()) {
      coverage(page, run.coverage().get());
    }
    text.flush();
  }

  private void result(Page page, TestResult result) throws IOException {
    page.line().add(ink(result.verdict()), word(result.verdict())).add(result.id()).end();
    if (result.verdict() == Verdict.PASS || result.verdict() == Verdict.SKIPPED) {
      return;
    }
    page.line().add(INDENT).add(Ink.DIM, result.origin().toString()).end();
    if (!result.why().isEmpty()) {
      page.line().add(INDENT).wrapped(Ink.PLAIN, result.why());
    }
    for (SubCase one : result.cases()) {
      if (verbose || !one.passed()) {
        page.line().add(INDENT + (one.passed() ? "passed  " : "failed  ") + one.name()).end();
      }
    }
    for (String line : result.printed()) {
      page.line().add(INDENT).add(Ink.DIM, "printed ").add(line).end();
    }
    trace(page, result.trace());
  }

  private void trace(Page page, List<TraceStep> trace) throws IOException {
    int left = verbose ? 0 : Math.max(0, trace.size() - MOST_STEPS);
    if (left > 0) {
      page.line().add(INDENT).add(Ink.DIM, "… " + left + " steps before: --verbose").end();
    }
    int places = trace.stream().mapToInt(step -> place(step).length()).reduce(0, Math::max);
    for (TraceStep step : trace.subList(left, trace.size())) {
      String place = place(step);
      page.line()
          .add(INDENT)
          .add(step.step().equals("Fail") ? Ink.RED : Ink.DIM, "%-5s  ".formatted(step.step()))
          .add(Ink.DIM, place + " ".repeat(places - place.length() + 2))
          .add("  ".repeat(step.depth()) + step.text())
          .end();
    }
  }

  /** Without its column, as compilers' messages go. */
  private static String place(TraceStep step) {
    return step.origin().file() + ":" + step.origin().line();
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Ink.GREEN;
      case SKIPPED -> Ink.YELLOW;
      case FAIL, ERROR, DISAGREEMENT -> Ink.RED;
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "PASS  ";
      case SKIPPED -> "SKIP  ";
      case FAIL -> "FAIL  ";
      case ERROR -> "ERROR ";
      case DISAGREEMENT -> "DIFF  ";
    };
  }

  private static String summary(TestRun run) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = run.count(verdict);
      if (count > 0) {
        parts.add(count + " " + counted(verdict));
      }
    }
    return "%s: %s. Each ran under opa and on Plumbline's host."
        .formatted(SummaryText.count(run.results().size(), "test"), String.join(", ", parts));
  }

  private static String counted(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case ERROR -> "with an error";
      case DISAGREEMENT -> "with a disagreement";
      case SKIPPED -> "skipped";
    };
  }

  private static void coverage(Page page, Coverage coverage) throws IOException {
    page.line().add(Ink.BOLD, "Coverage " + percent(coverage.percent())).end();
    for (Coverage.OfFile file : coverage.files()) {
      if (!file.uncovered().isEmpty()) {
        String lines =
            file.uncovered().stream()
                .map(Coverage.Lines::toString)
                .collect(Collectors.joining(", "));
        page.line()
            .add("  " + file.file() + "  " + percent(file.percent()) + "  not covered: ")
            .wrapped(Ink.YELLOW, lines, 4);
      }
    }
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }
}
