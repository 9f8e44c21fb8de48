package dev.plumbline.cli;

import dev.plumbline.live.LivePipeline;
import dev.plumbline.live.LivePipeline.Found;
import dev.plumbline.live.LivePipeline.Unreadable;
import dev.plumbline.live.LiveSource;
import dev.plumbline.live.ReadError;
import dev.plumbline.live.TargetRead;
import dev.plumbline.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** What was read to be adopted, and what could not be. */
final class AdoptedReading implements LiveSource.Sink {
  /** What a file says that never claimed to hold all pipelines of its target. */
  private static final String NOT_LISTED = "NotListed";

  private final boolean files;
  private final List<Found> found = new ArrayList<>();
  private final TreeSet<String> failures = new TreeSet<>();

  AdoptedReading(boolean files) {
    this.files = files;
  }

  @Override
  public synchronized void pipeline(LivePipeline pipeline) {
    if (pipeline instanceof Found one) {
      found.add(one);
    } else if (pipeline instanceof Unreadable unreadable) {
      failed(unreadable.arn().toString(), unreadable.error());
    }
  }

  @Override
  public synchronized void target(TargetRead target) {
    target
        .error()
        .filter(error -> !files || !error.code().equals(NOT_LISTED))
        .ifPresent(error -> failed(target.target().toString(), error));
  }

  @Override
  public synchronized void problem(Problem problem) {
    String place = problem.origin().map(origin -> origin + ": ").orElse("");
    failures.add(place + problem.message());
  }

  private void failed(String what, ReadError error) {
    String hint = error.hint().map(way -> " (" + way + ")").orElse("");
    failures.add(what + ": " + error.code() + ": " + error.message() + hint);
  }

  /** In the order of their ARNs. */
  synchronized List<Found> found() {
    return found.stream().sorted(Comparator.comparing(Found::arn)).toList();
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  boolean whole() {
    return failures().isEmpty();
  }
}
