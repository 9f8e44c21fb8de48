package dev.plumbline.report;

import dev.plumbline.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report in every format that was asked for. Where one cannot be written, that is a
 * problem of the run and stands in all the others: these are written once more, so that no file
 * says less than the exit code.
 */
public final class Outputs {
  private final List<Output> outputs;
  private final OutputStream standard;

  /**
   * Outputs, at most one of them to standard output.
   *
   * @param standard standard output, which stays open
   */
  public Outputs(List<Output> outputs, OutputStream standard) {
    this.outputs = List.copyOf(outputs);
    this.standard = standard;
  }

  /**
   * Writes all that can be written.
   *
   * @return the report as it was written: with a problem of kind {@code output} for each output
   *     that could not be
   */
  public Report write(Report report) {
    // Standard output last: it cannot be written a second time when another output has failed.
    List<Output> left = new ArrayList<>();
    outputs.stream().filter(output -> output.path().isPresent()).forEach(left::add);
    Report written = files(left, report);
    for (Output output : outputs) {
      if (output.path().isEmpty()) {
        Optional<Problem> failed = standard(output, written);
        if (failed.isPresent()) {
          written = files(left, written.and(List.of(failed.get())));
        }
      }
    }
    return written;
  }

  /** Writes the files until none of those left fails; a failed one is taken out. */
  private static Report files(List<Output> left, Report report) {
    Report written = report;
    List<Problem> failed = attempt(left, written);
    while (!failed.isEmpty()) {
      written = written.and(failed);
      failed = attempt(left, written);
    }
    return written;
  }

  /** All are written beside their places before the first takes its place. */
  private static List<Problem> attempt(List<Output> left, Report report) {
    List<Problem> failed = new ArrayList<>();
    List<FileSlot> ready = new ArrayList<>();
    for (Output output : List.copyOf(left)) {
      FileSlot slot = new FileSlot(output.path().orElseThrow());
      try {
        slot.write(out -> output.writer().write(report, out));
        ready.add(slot);
      } catch (IOException | UncheckedIOException e) {
        left.remove(output);
        failed.add(problem(output, e));
      }
    }
    if (!failed.isEmpty()) {
      ready.forEach(FileSlot::discard);
      return failed;
    }
    for (int i = 0; i < ready.size(); i++) {
      try {
        ready.get(i).settle();
      } catch (IOException e) {
        ready.subList(i, ready.size()).forEach(FileSlot::discard);
        return List.of(problem(left.remove(i), e));
      }
    }
    return List.of();
  }

  private Optional<Problem> standard(Output output, Report report) {
    try {
      output.writer().write(report, standard);
      standard.flush();
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(problem(output, e));
    }
  }

  private static Problem problem(Output output, Exception e) {
    String place = output.path().map(path -> "to " + path).orElse("to standard output");
    return Problem.error(
            Problem.Kind.OUTPUT, "cannot write " + output.format() + " " + place + ": " + reason(e))
        .hint("name a place that can be written");
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    String text = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
    return text == null ? cause.getClass().getSimpleName() : text;
  }
}
