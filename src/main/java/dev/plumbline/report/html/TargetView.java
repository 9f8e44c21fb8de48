package dev.plumbline.report.html;

import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Target;
import dev.plumbline.policy.Finding;
import dev.plumbline.report.PipelineState;
import dev.plumbline.report.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A target as it is shown.
 *
 * @param mode how it was to be read; empty where the run does not speak of it
 * @param read how, and whether to its end, in words
 * @param whole whether nothing of it is missing
 * @param states {@code 3 in line, 1 drifted}
 * @param off how many of its findings fail the run, and of its pipelines could not be judged
 */
record TargetView(
    String name,
    String mode,
    String read,
    boolean whole,
    Optional<ErrorView> error,
    Optional<WaiverView> waiver,
    String pipelines,
    String states,
    List<Bar> bars,
    String open,
    String failing,
    String incomplete,
    int off) {

  TargetView {
    bars = List.copyOf(bars);
  }

  static TargetView of(Target target, Optional<TargetRead> read, Summary counts, Days days) {
    Map<String, Integer> states = new LinkedHashMap<>();
    for (PipelineState state : PipelineState.values()) {
      if (counts.count(state) > 0) {
        states.put(state.toString(), counts.count(state));
      }
    }
    Map<String, Integer> kinds = new LinkedHashMap<>();
    states.forEach((state, number) -> kinds.put(state.replace(' ', '-'), number));
    return new TargetView(
        target.toString(),
        read.map(r -> r.read().toString()).orElse(""),
        read.map(TargetView::words).orElse("not read"),
        read.map(r -> r.complete() && r.error().isEmpty()).orElse(true),
        read.flatMap(TargetRead::error).map(ErrorView::of),
        read.flatMap(TargetRead::waiver).map(waiver -> WaiverView.of(waiver, days)),
        Words.number(counts.pipelines()),
        states.entrySet().stream()
            .map(e -> Words.number(e.getValue()) + " " + e.getKey())
            .collect(Collectors.joining(", ")),
        Bar.stacked(kinds),
        Words.number(counts.count(Finding.Status.OPEN)),
        Words.number(counts.failing()),
        Words.number(counts.incomplete()),
        counts.failing() + counts.incomplete());
  }

  /** Whether a waiver holds for what could not be read. */
  boolean excused() {
    return waiver.filter(w -> !w.standing().equals("expired")).isPresent();
  }

  private static String words(TargetRead read) {
    String how = read.read() == TargetRead.Mode.GET ? "one by one" : "from the list";
    if (read.error().isPresent()) {
      return "could not be read";
    }
    return read.complete() ? "read " + how : "not read completely";
  }
}
